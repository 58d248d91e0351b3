import dutyIntegrity from './data/types/duty-integrity.json';
import enforcement from './data/types/enforcement.json';
import general from './data/types/general.json';
import governmentInformation from './data/types/government-information.json';
import governmentWork from './data/types/government-work.json';
import lawEducation from './data/types/law-education.json';
import leaderRuleOfLaw from './data/types/leader-rule-of-law.json';
import research from './data/types/research.json';
import ruleOfLaw from './data/types/rule-of-law.json';
import type { ReportType } from './knowledge.js';

/** The kinds of report that Baogao ships, most specific first. Read at first use. */
export function builtInTypes(): readonly ReportType[] {
  return shipped;
}

/** The data is what the schema allows; a test holds every file against it. */
const shipped = [
  leaderRuleOfLaw,
  dutyIntegrity,
  governmentInformation,
  lawEducation,
  ruleOfLaw,
  enforcement,
  governmentWork,
  research,
  general,
] as readonly ReportType[];
