/** Checks the knowledge that Baogao ships: schemas, names, members, dates, relations. `npm run check:knowledge`. */
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { checkKnowledge } from './knowledgeChecks.js';

const knowledge = builtInKnowledge();
const faults = checkKnowledge(knowledge);
for (const fault of faults) console.error(fault);
console.log(
  `${knowledge.terms.length} terms, ${knowledge.documents.length} documents, ${knowledge.types.length} report types: ` +
    (faults.length === 0 ? 'no faults' : `${faults.length} faults`),
);
process.exitCode = faults.length === 0 ? 0 : 1;
