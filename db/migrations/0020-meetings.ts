import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Where the networks meet: meetings and their series, who comes, and how calendars follow them. */
export async function up(db: AnyDb): Promise<void> {
  await createMeeting(db);
  await createAgenda(db);
  await createRegistration(db);
  await createFeed(db);
}

async function createMeeting({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('meeting_series')
    .addColumn('id', 'text', (c) => c.primaryKey())
    // RFC 5545, as `FREQ=WEEKLY;INTERVAL=2;COUNT=6`
    .addColumn('rule', 'text', (c) => c.notNull().check(sql`length(rule) <= 200`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('meeting')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().check(sql`length(slug) between 1 and 80`))
    .addColumn('series_id', 'text', (c) => c.references('meeting_series.id'))
    // the network whose coordinators arrange it
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id'))
    // arranged by one of the organisations; null = by the network
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id').onDelete('set null'))
    .addColumn('format', 'text', (c) => c.notNull().check(sql`length(format) <= 40`))
    .addColumn('title', 'text', (c) => c.notNull().check(sql`length(title) between 1 and 150`))
    .addColumn('invitation_md', 'text', (c) => c.notNull().check(sql`length(invitation_md) <= 10000`))
    .addColumn('invitation_html', 'text', (c) => c.notNull())
    .addColumn('renderer_version', 'integer', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull().check(sql`length(place) <= 200`))
    .addColumn('join_link', 'text', (c) => c.notNull().check(sql`length(join_link) <= 500`))
    .addColumn('visibility', 'text', (c) => c.notNull().check(sql`length(visibility) <= 120`))
    .addColumn('takes_registrations', 'integer', (c) => c.notNull())
    .addColumn('seats', 'integer', (c) => c.check(sql`seats >= 1`))
    .addColumn('seats_per_organisation', 'integer', (c) => c.check(sql`seats_per_organisation >= 1`))
    .addColumn('registration_opens_at', 'text')
    .addColumn('registration_closes_at', 'text')
    .addColumn('asks_diet', 'integer', (c) => c.notNull())
    .addColumn('asks_access', 'integer', (c) => c.notNull())
    // how long an offered seat is held
    .addColumn('hours_to_accept', 'integer', (c) => c.notNull().check(sql`hours_to_accept between 1 and 336`))
    .addColumn('reminder_hours', 'integer', (c) => c.check(sql`reminder_hours between 1 and 720`))
    .addColumn('reminder_text', 'text', (c) => c.notNull().check(sql`length(reminder_text) <= 1000`))
    .addColumn('reminded_at', 'text')
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('draft', 'open', 'cancelled')`))
    .addColumn('cancel_reason', 'text', (c) =>
      c.notNull().defaultTo('').check(sql`length(cancel_reason) <= 500`),
    )
    // registrations and offers that hold a seat; the last number that a registration was given
    .addColumn('seats_taken', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('last_number', 'integer', (c) => c.notNull().defaultTo(0))
    // of its entry in calendars
    .addColumn('sequence', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('created_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addCheckConstraint('meeting_seats', sql`seats is null or seats_taken <= seats`)
    .addCheckConstraint('meeting_times', sql`starts_at < ends_at`)
    .execute();
  await schema.createIndex('meeting_time').on('meeting').columns(['state', 'starts_at', 'id']).execute();
  await schema.createIndex('meeting_end').on('meeting').columns(['state', 'ends_at', 'id']).execute();
  await schema.createIndex('meeting_in_series').on('meeting').columns(['series_id', 'starts_at']).execute();
  await schema
    .createTable('meeting_organiser')
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('meeting_organiser_once', ['meeting_id', 'person_id'])
    .execute();
  await schema.createIndex('meeting_organiser_person').on('meeting_organiser').column('person_id').execute();
}

/** What happens when: points of the agenda, and the numbered sessions of a conference. */
async function createAgenda({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('meeting_item')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    // of a session; null = a point of the agenda
    .addColumn('session_number', 'integer', (c) => c.check(sql`session_number between 1 and 999`))
    .addColumn('title', 'text', (c) => c.notNull().check(sql`length(title) between 1 and 150`))
    .addColumn('about', 'text', (c) => c.notNull().check(sql`length(about) <= 1000`))
    .addColumn('minutes', 'integer', (c) => c.notNull().check(sql`minutes between 1 and 1440`))
    // begins when the one before it begins
    .addColumn('is_parallel', 'integer', (c) => c.notNull())
    .addColumn('responsible', 'text', (c) => c.notNull().check(sql`length(responsible) <= 120`))
    .addColumn('place', 'text', (c) => c.notNull().check(sql`length(place) <= 120`))
    .execute();
  await schema
    .createIndex('meeting_item_order')
    .on('meeting_item')
    .columns(['meeting_id', 'position'])
    .execute();
}

async function createRegistration({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('meeting_registration')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id').onDelete('cascade'))
    // the order in which they came; null until a guest has confirmed the address
    .addColumn('number', 'integer')
    .addColumn('person_id', 'text', (c) => c.references('person.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id').onDelete('set null'))
    // of somebody without an account
    .addColumn('guest_name', 'text', (c) => c.check(sql`length(guest_name) <= 120`))
    .addColumn('guest_e_mail', 'text', (c) => c.check(sql`length(guest_e_mail) <= 254`))
    .addColumn('guest_organisation', 'text', (c) => c.check(sql`length(guest_organisation) <= 120`))
    .addColumn('token_hash', 'text', (c) => c.unique())
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`state in ('unconfirmed', 'registered', 'waiting', 'offered', 'accepted', 'attended', 'cancelled', 'removed', 'lapsed', 'replaced')`,
        ),
    )
    .addColumn('state_at', 'text', (c) => c.notNull())
    .addColumn('offered_until', 'text')
    .addColumn('diet', 'text', (c) => c.notNull().defaultTo('').check(sql`length(diet) <= 300`))
    .addColumn('access_needs', 'text', (c) =>
      c.notNull().defaultTo('').check(sql`length(access_needs) <= 500`),
    )
    .addColumn('replaced_by_id', 'text', (c) => c.references('meeting_registration.id').onDelete('set null'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  const live = sql<boolean>`state in ('unconfirmed', 'registered', 'waiting', 'offered', 'accepted', 'attended')`;
  for (const [name, column] of [
    ['meeting_registration_person', 'person_id'],
    ['meeting_registration_guest', 'guest_e_mail'],
  ] as const) {
    await schema
      .createIndex(name)
      .unique()
      .on('meeting_registration')
      .columns(['meeting_id', column])
      .where(live)
      .execute();
  }
  await schema
    .createIndex('meeting_registration_offer')
    .on('meeting_registration')
    .columns(['state', 'offered_until'])
    .execute();
  await schema
    .createIndex('meeting_registration_own')
    .on('meeting_registration')
    .columns(['person_id', 'state'])
    .execute();
}

async function createFeed({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('calendar_feed')
    .addColumn('person_id', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
}
