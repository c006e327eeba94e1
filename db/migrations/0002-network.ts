import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up(db: Kysely<any>): Promise<void> {
  const { schema } = db;

  await schema
    .createTable('county')
    .addColumn('code', 'text', (c) => c.primaryKey().check(sql`length(code) = 2`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_short', 'text', (c) => c.notNull())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('is_invented', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();

  await schema
    .createTable('municipality')
    .addColumn('code', 'text', (c) => c.primaryKey().check(sql`length(code) = 4`))
    .addColumn('county_code', 'text', (c) => c.notNull().references('county.code'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_short', 'text', (c) => c.notNull())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('settlement', 'text')
    .addColumn('is_invented', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema.createIndex('municipality_county').on('municipality').column('county_code').execute();

  await schema
    .createTable('network')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 2 and 120`))
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('county_code', 'text', (c) => c.references('county.code'))
    .addColumn('purpose', 'text', (c) => c.notNull().defaultTo('').check(sql`length(purpose) <= 600`))
    .addColumn('is_demo', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute();

  await schema
    .createTable('network_module')
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id').onDelete('cascade'))
    .addColumn('module', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('network_module_pk', ['network_id', 'module'])
    .execute();

  await schema
    .createTable('organisation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 2 and 120`))
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('county_code', 'text', (c) => c.references('county.code'))
    .addColumn('about', 'text', (c) => c.notNull().defaultTo('').check(sql`length(about) <= 600`))
    .addColumn('contact_function', 'text', (c) =>
      c.notNull().defaultTo('').check(sql`length(contact_function) <= 120`),
    )
    .addColumn('function_email', 'text', (c) =>
      c.notNull().defaultTo('').check(sql`length(function_email) <= 254`),
    )
    .addColumn('switchboard', 'text', (c) => c.notNull().defaultTo('').check(sql`length(switchboard) <= 40`))
    .addColumn('website', 'text', (c) => c.notNull().defaultTo('').check(sql`length(website) <= 300`))
    .addColumn('size_count', 'integer', (c) => c.check(sql`size_count >= 0`))
    .addColumn('size_of', 'text')
    .addColumn('size_precision', 'text')
    .addColumn('size_stated_on', 'text')
    .addColumn('approves_automatically', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('is_demo', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('is_source', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('organisation_order').on('organisation').columns(['sort_key', 'id']).execute();

  await schema
    .createTable('organisation_municipality')
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('municipality_code', 'text', (c) => c.notNull().references('municipality.code'))
    .addPrimaryKeyConstraint('organisation_municipality_pk', ['organisation_id', 'municipality_code'])
    .execute();
  await schema
    .createIndex('organisation_municipality_code')
    .on('organisation_municipality')
    .column('municipality_code')
    .execute();

  await schema
    .createTable('organisation_domain')
    .addColumn('domain', 'text', (c) => c.primaryKey().check(sql`length(domain) between 4 and 253`))
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('added_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('organisation_domain_organisation')
    .on('organisation_domain')
    .column('organisation_id')
    .execute();

  await schema
    .createTable('organisation_alias')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 1 and 120`))
    .addColumn('valid_from', 'text')
    .addColumn('valid_until', 'text')
    .addUniqueConstraint('organisation_alias_name', ['organisation_id', 'name'])
    .execute();

  await schema
    .createTable('unit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('parent_id', 'text', (c) => c.references('unit.id'))
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 2 and 120`))
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text')
    .addColumn('valid_until', 'text')
    .addUniqueConstraint('unit_slug', ['organisation_id', 'slug'])
    .execute();

  await schema
    .createTable('unit_alias')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 1 and 120`))
    .addColumn('valid_from', 'text')
    .addColumn('valid_until', 'text')
    .addUniqueConstraint('unit_alias_name', ['unit_id', 'name'])
    .execute();

  await schema
    .createTable('network_organisation')
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('joined_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('network_organisation_pk', ['network_id', 'organisation_id'])
    .execute();
  await schema
    .createIndex('network_organisation_organisation')
    .on('network_organisation')
    .column('organisation_id')
    .execute();
}
