import { custom } from '../standards.js';

/** 固定表述照原文写。 */
export const fixedWording = custom(
  '公文写作惯例',
  '有正式出处的名称和提法，用字、项数和顺序以正式文件为准。',
  'Names and phrases with an official source are written as the official document has them.',
);

/** 依据和任务要是现行的。 */
export const currentProgramme = custom(
  '公文写作惯例',
  '作为当年工作依据或下一年任务写的规划、行动，应在其实施期内。',
  'A programme named as the ground or task of a year’s work should run in that year.',
);
