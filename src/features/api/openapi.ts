import { z } from 'zod';
import { apiRoot } from './addresses.ts';
import { entryDocument, entryList } from './documents/entry-document.ts';
import { indicatorChanges, indicatorDocument, indicatorList } from './documents/indicator-document.ts';
import { meetingList } from './documents/meeting-document.ts';
import { organisationDocument, organisationList, unitDocument } from './documents/organisation-document.ts';
import { problemDocument } from './documents/problem-document.ts';
import { searchList, suggestionDocument } from './documents/search-document.ts';
import { situationDocument } from './documents/situation-document.ts';
import { termDocument, termList } from './documents/term-document.ts';
import { threadList } from './documents/thread-document.ts';
import { type Operation, operations } from './operations.ts';
import { isList } from './query/read-query.ts';

const documents = z.registry<{ id: string }>();
documents.add(entryList, { id: 'EntryList' });
documents.add(entryDocument, { id: 'Entry' });
documents.add(organisationList, { id: 'OrganisationList' });
documents.add(organisationDocument, { id: 'Organisation' });
documents.add(unitDocument, { id: 'Unit' });
documents.add(termList, { id: 'TermList' });
documents.add(termDocument, { id: 'Term' });
documents.add(situationDocument, { id: 'Situation' });
documents.add(searchList, { id: 'SearchList' });
documents.add(suggestionDocument, { id: 'Suggestions' });
documents.add(threadList, { id: 'ThreadList' });
documents.add(meetingList, { id: 'MeetingList' });
documents.add(indicatorList, { id: 'IndicatorList' });
documents.add(indicatorDocument, { id: 'Indicator' });
documents.add(indicatorChanges, { id: 'IndicatorChanges' });
documents.add(problemDocument, { id: 'Problem' });

type Json = Readonly<Record<string, unknown>>;
const reference = (id: string) => ({ $ref: `#/components/schemas/${id}` });

/** OpenAPI 3.1 of everything beneath `/api/v1`, from the schemas that read the questions and shape the answers. */
export function openApiDocument(origin: string): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Närvaronätet',
      version: '1.0.0',
      description:
        'Published descriptions, organisations, glossary, open threads, open meetings and open figures. No key; read only.',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: origin }],
    externalDocs: { url: `${origin}/om/oppna-data` },
    paths: Object.fromEntries(
      operations.map((operation) => [apiRoot + operation.path, { get: toOperation(operation) }]),
    ),
    components: { schemas: componentSchemas() },
  };
}

/** The schemas of the answers, as JSON Schema 2020-12. */
function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(documents, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => reference(id).$ref,
    override: ({ zodSchema, jsonSchema }) => {
      // every transformation of ours gives a text: a stated date
      if (zodSchema._zod.def.type === 'transform') jsonSchema.type = 'string';
    },
  });
  const entries = Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]);
  return Object.fromEntries(entries);
}

function toOperation({ id, summary, path, query, answer, errors }: Operation): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    operationId: id,
    summary,
    parameters: [...inPath, ...queryParameters(query)],
    responses: {
      '200': {
        description: 'OK',
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: answer ? reference(answer) : { type: 'object' } } },
      },
      '304': { description: 'Not modified since the ETag in If-None-Match' },
      ...Object.fromEntries(
        Object.entries(errors).map(([status, description]) => [status, problem(description)]),
      ),
    },
  };
}

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(isList(query.shape[name]) && { style: 'form', explode: true }),
    schema,
  }));
}

function problem(description: string): Json {
  return { description, content: { 'application/problem+json': { schema: reference('Problem') } } };
}
