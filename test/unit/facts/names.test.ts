import { describe, expect, it } from 'vitest';
import { Line } from '../../../server/document/line.js';
import { readUnit, selfReferences, speakingTownship } from '../../../server/facts/names.js';

describe('readUnit', () => {
  it.each([
    ['大年乡', '大年乡', 'township'],
    ['沙坪坝区土湾街道办事处', '土湾街道', 'township'],
    ['中共云阳县凤鸣镇委员会', '凤鸣镇', 'township'],
    ['平潭综合实验区市场监督管理局', '市场监督管理局', 'department'],
    ['天津市静海区人民政府', '静海区', 'region'],
    ['四川省人民政府', '四川省', 'region'],
  ])('takes %s for %s', (unit, name, level) => {
    expect(readUnit(unit)).toMatchObject({ name, level });
  });

  it.each([undefined, '国务院', '不利于各地区，向大会', '某某公司'])('knows nothing of %s', (unit) => {
    expect(readUnit(unit)?.level === 'township').toBe(false);
  });
});

describe('selfReferences', () => {
  it('are found where a unit speaks of itself', () => {
    const line = new Line('我鎮(zhèn)成立小组，我街道、我局配合', '', 0);
    expect(selfReferences(line).map(({ kind }) => kind)).toEqual(['镇', '街道', '局']);
  });

  it('are not seen where the two characters only meet, or in quotes', () => {
    const line = new Line('自我镇定，我市场广阔，我区分轻重，“我镇最美”，我乡村教师', '', 0);
    expect(selfReferences(line)).toEqual([]);
  });
});

describe('speakingTownship', () => {
  it.each([
    ['现将青石镇2024年法治政府建设情况报告如下：', '青石镇'],
    ['（二）青石镇认真贯彻县委部署', '青石镇'],
    ['2024年以来，青石镇党委政府高度重视', '青石镇'],
    ['2025年，柳河镇在县委、县政府的坚强领导下', '柳河镇'],
    ['2025年，在县委的领导下，在县司法局的指导下，丰川县柳河街道认真履职', '柳河街道'],
  ])('%s', (raw, name) => {
    expect(speakingTownship(new Line(raw, '', 0))?.name).toBe(name);
  });

  it.each([
    '各乡镇认真贯彻',
    '全镇积极推进',
    '今年街道认真落实',
    '2025年，街道在区委的领导下',
    '现将我镇2024年工作情况报告如下',
    '与清溪镇联合执法',
    '辖区内乡镇严格落实',
  ])('nobody in %s', (raw) => {
    expect(speakingTownship(new Line(raw, '', 0))).toBeUndefined();
  });
});
