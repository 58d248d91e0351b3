import { rules } from '../../server/rules/index.js';
import { ruleIndex, rulePage } from '../../server/rules/page.js';
import settingsSchema from '../../server/workspace/schemas/settings.schema.json' with { type: 'json' };

const severities = ['error', 'warning', 'information', 'hint', 'off'];

/** What is made from the rules' metadata: the files of docs/rules and the schema of settings, by path and content. */
export function madeFromRules(): Map<string, string> {
  const pages = rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, 'zh')] as const);
  return new Map([
    ...pages,
    ['docs/rules/README.md', ruleIndex(rules, 'zh')],
    ['server/workspace/schemas/settings.schema.json', `${JSON.stringify(schemaWithRules(), null, 2)}\n`],
  ]);
}

/** The schema of `.baogao/settings.json` with every rule and area by name, so that editors complete them. */
function schemaWithRules(): object {
  const areas = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))];
  const entry = (description: string): object => ({ enum: severities, description });
  const properties = {
    ...Object.fromEntries(areas.map((area) => [area, entry(`所有 ${area}/ 规则`)])),
    ...Object.fromEntries(rules.map(({ id, title }) => [id, entry(title.zh)])),
  };
  const { rules: schema } = settingsSchema.properties;
  return { ...settingsSchema, properties: { ...settingsSchema.properties, rules: { ...schema, properties } } };
}
