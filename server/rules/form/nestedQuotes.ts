import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';
import { readMarks } from './marks.js';

export const nestedQuotes = lineRule({
  id: 'form/nested-quotes',
  severity: 'information',
  title: { zh: '双引号里又用双引号', en: 'Double quotes inside double quotes' },
  explanation: {
    zh: '引号里面再用引号，外面一层用双引号，里面一层用单引号。',
    en: 'Inside double quotation marks single ones are used.',
  },
  basis: [
    punctuationStandard(
      '4.8.3.4',
      '引号中还需要使用引号时，外面一层用双引号，里面一层用单引号。',
      'Where quotation marks stand inside others, the outer are double and the inner single.',
    ),
  ],
  advice: { zh: '里面一层改为单引号。', en: 'Make the inner marks single.' },
  fixable: 'choice',
  examples: {
    wrong: [{ wrong: '开展“⟦“3·15”⟧消费维权”活动', fixed: '开展“‘3·15’消费维权”活动' }],
    right: ['开展“‘3·15’消费维权”活动', '开展“学法”“用法”活动'],
  },
  signs: Sign.quote,
  *check(line) {
    for (const { open, close } of readMarks(line).nestedQuotes) {
      const span = line.view.toRaw(open, close + 1);
      yield {
        span,
        message: { zh: '引号里面再用引号，里层用单引号', en: 'Inner quotation marks should be single' },
        fixes: () => [
          {
            title: { zh: '里层改为单引号', en: 'Make the inner marks single' },
            edits: [
              { span: line.view.toRaw(open, open + 1), newText: '‘' },
              { span: line.view.toRaw(close, close + 1), newText: '’' },
            ],
          },
        ],
      };
    }
  },
});
