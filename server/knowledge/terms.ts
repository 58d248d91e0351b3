import business from './data/terms/business.json';
import days from './data/terms/days.json';
import decisions from './data/terms/decisions.json';
import development from './data/terms/development.json';
import enforcement from './data/terms/enforcement.json';
import grassroots from './data/terms/grassroots.json';
import guidance from './data/terms/guidance.json';
import mediation from './data/terms/mediation.json';
import organisations from './data/terms/organisations.json';
import party from './data/terms/party.json';
import places from './data/terms/places.json';
import plans from './data/terms/plans.json';
import publicity from './data/terms/publicity.json';
import safety from './data/terms/safety.json';
import services from './data/terms/services.json';
import supervision from './data/terms/supervision.json';
import type { Term } from './knowledge.js';
import { termFrom, type TermEntry } from './termEntry.js';

const categories = [
  enforcement,
  publicity,
  decisions,
  supervision,
  mediation,
  party,
  grassroots,
  business,
  services,
  plans,
  safety,
  days,
  organisations,
  guidance,
  development,
  places,
] as readonly (readonly TermEntry[])[];

/** The policy terms that Baogao ships, category by category. */
export function builtInTerms(): readonly Term[] {
  return categories.flat().map(termFrom);
}
