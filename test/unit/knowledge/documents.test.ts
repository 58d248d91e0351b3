import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { builtInDocuments } from '../../../server/knowledge/documents.js';
import schema from '../../../server/knowledge/schemas/document.schema.json' with { type: 'json' };

const documents = builtInDocuments();
const titles = new Set(documents.map((document) => document.title));

describe('the cited documents', () => {
  it('follow their schema', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(documents), JSON.stringify(validate.errors)).toBe(true);
  });

  it('have each a title of its own', () => {
    expect(titles.size).toBe(documents.length);
    expect(documents.length).toBeGreaterThanOrEqual(328);
  });

  it('name a successor that is known', () => {
    for (const { title, supersededBy } of documents) {
      if (supersededBy !== undefined) expect(titles.has(supersededBy), title).toBe(true);
    }
  });

  it('never call wrong what is a title or a short form of another document', () => {
    const right = new Set(
      documents.flatMap((document) => [document.title, ...document.short, ...document.shortAfterFull]),
    );
    for (const document of documents) {
      for (const { form } of document.mistakes) expect(right.has(form), `${document.title}: ${form}`).toBe(false);
    }
  });

  it('give dates in order', () => {
    for (const { title, adopted, effective, revisions, period, statusDate } of documents) {
      const dates = [adopted, ...revisions.map((revision) => revision.date)].filter((date) => date !== undefined);
      expect([...dates].sort(), title).toEqual(dates);
      if (effective !== undefined && adopted !== undefined) expect(effective >= adopted.slice(0, 7), title).toBe(true);
      if (period?.from !== undefined && period.to !== undefined) expect(period.from <= period.to, title).toBe(true);
      if (statusDate !== undefined && adopted !== undefined) expect(statusDate > adopted, title).toBe(true);
    }
  });

  it('say when a document lost its force', () => {
    for (const { title, status, statusDate, period } of documents) {
      if (status === 'repealed' || status === 'superseded') expect(statusDate, title).toBeDefined();
      if (status === 'expired') expect(period?.to, title).toBeDefined();
    }
  });
});
