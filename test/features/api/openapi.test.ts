import { describe, expect, it } from 'vitest';
import { openApiDocument } from '#src/features/api/openapi.ts';
import { faultsAfter } from './openapi-check.ts';

type Parameter = { name: string; in: string; required?: boolean; schema: object };
type Operation = {
  operationId: string;
  summary: string;
  parameters: Parameter[];
  responses: Record<string, object>;
};
type Document = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, object> };
};

const document = openApiDocument('https://portal.example') as Document;
const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, ...get }));

/** What OpenAPI 3.1 asks of a document, as far as ours goes. */
describe('The OpenAPI document', () => {
  it('is OpenAPI 3.1 with title and version', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({
      title: expect.stringMatching(/./),
      version: expect.stringMatching(/./),
    });
  });

  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(document);
    const named = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference = '']) => reference);
    const held = new Set(Object.keys(document.components.schemas).map((id) => `#/components/schemas/${id}`));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((reference) => !held.has(reference))).toEqual([]);
    expect(text).not.toMatch(/"\$(schema|id|defs)"/);
  });

  it('names each operation once and each parameter of a path', () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { path, parameters } of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });

  it('says for each operation what it answers, and that it may ask one to wait', () => {
    for (const { responses } of operations) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '304', '400', '429']));
      for (const [status, response] of Object.entries(responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/);
        expect(response).toMatchObject({ description: expect.stringMatching(/./) });
      }
    }
  });

  it('lists the values that a facet takes', () => {
    const kind = operations
      .find(({ operationId }) => operationId === 'listEntries')
      ?.parameters.find(({ name }) => name === 'kind');
    expect(kind).toMatchObject({
      explode: true,
      schema: { type: 'array', items: { enum: expect.arrayContaining(['role']) } },
    });
  });

  it('refuses what it does not describe', () => {
    const page = { total: 0, next: null, items: [] };
    expect(faultsAfter('EntryList', page)).toEqual([]);
    expect(faultsAfter('EntryList', { ...page, secret: 1 })).toHaveLength(1);
    expect(faultsAfter('EntryList', { ...page, items: [{ slug: 'x' }] })).not.toEqual([]);
    expect(
      faultsAfter('Problem', { type: '/problem/x', title: 'x', status: 200, requestId: 'r' }),
    ).toHaveLength(1);
  });
});
