import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../../server/knowledge/schemas/type.schema.json' with { type: 'json' };
import { builtInTypes } from '../../../server/knowledge/types.js';

const types = builtInTypes();
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

describe('the report types', () => {
  it('follow the schema that users’ own types follow', () => {
    expect(validate(types), JSON.stringify(validate.errors)).toBe(true);
  });

  it('end with the general one, which asks for nothing', () => {
    expect(types.at(-1)?.id).toBe('general');
    expect(types.at(-1)?.sections).toEqual([]);
  });

  it('have ids of their own, and so have their sections', () => {
    expect(new Set(types.map(({ id }) => id)).size).toBe(types.length);
    for (const { sections } of types) expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  });

  it('hold patterns that are expressions, and headings that their own patterns know', () => {
    for (const type of types) {
      for (const pattern of [...type.titles, ...(type.notTitles ?? []), ...type.content])
        expect(() => new RegExp(pattern, 'u')).not.toThrow();
      for (const section of type.sections) {
        for (const pattern of [...section.headings, ...section.content]) {
          expect(() => new RegExp(pattern, 'u')).not.toThrow();
        }
        const known = section.headings.some((pattern) =>
          new RegExp(pattern, 'u').test(section.heading.replace(/\{\w+\}/g, '2026')),
        );
        expect(known, `${type.id}: ${section.heading}`).toBe(true);
      }
    }
  });

  it('give a new report a title that names its type', () => {
    for (const { id, title, titles } of types) {
      if (title === undefined || titles.length === 0) continue;
      const filled = title.replaceAll('{year}', '2025').replaceAll('{unit}', '青石镇');
      const named = types.find((type) => type.titles.some((pattern) => new RegExp(pattern, 'u').test(filled)));
      expect(named?.id).toBe(id);
    }
  });
});
