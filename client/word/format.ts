import type { ParagraphStyle } from '../../server/features/protocol.js';

/** How Word prints a style of paragraph. Sizes are in points, as GB/T 9704—2012 names them: 二号 22, 三号 16, 四号 14. */
export interface ParagraphFormat {
  readonly font: string;
  /** The font of what is the heading in the paragraph. */
  readonly headingFont?: string;
  readonly boldHeading?: boolean;
  readonly size: number;
  readonly alignment: 'left' | 'center' | 'right' | 'both';
  /** First line indent, in characters. */
  readonly indent: number;
}

const body = { font: '仿宋_GB2312', size: 16, alignment: 'both', indent: 2 } as const;

/** The official formats: 题名 小标宋, 一级标题 黑体, 二级标题 楷体, 三级标题 仿宋加粗, 正文 仿宋. */
export const formats: Readonly<Record<ParagraphStyle, ParagraphFormat>> = {
  title: { font: '方正小标宋简体', size: 22, alignment: 'center', indent: 0 },
  dateline: { ...body, font: '楷体_GB2312', alignment: 'center', indent: 0 },
  salutation: { ...body, alignment: 'left', indent: 0 },
  heading1: { ...body, headingFont: '黑体' },
  heading2: { ...body, headingFont: '楷体_GB2312' },
  heading3: { ...body, boldHeading: true },
  heading4: body,
  body,
  tableRow: { ...body, size: 12, alignment: 'left', indent: 0 },
  signature: { ...body, alignment: 'right', indent: 0 },
  attachment: { ...body, alignment: 'left', indent: 0 },
};
