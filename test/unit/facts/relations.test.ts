import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/document/read.js';
import { ReportText } from '../../../server/document/reportText.js';
import { figuresOf, relationsOf, type FiguresOfReport } from '../../../server/facts/figures.js';
import { figuresAsCsv, figuresAsMarkdown } from '../../../server/facts/figureTable.js';
import { Line } from '../../../server/document/line.js';
import { figuresOnLine } from '../../../server/facts/relations/index.js';
import { isSlip } from '../../../server/facts/relations/slip.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { expectLinear, repeated } from '../growth.js';

function relations(text: string): string[] {
  const report = readReport(new ReportText('file:///报告.txt', 'baogao', 1, text), builtInKnowledge());
  return relationsOf(report).map(({ kind, verdict, computation }) => `${kind} ${verdict} ${computation}`);
}

describe('what came in and what became of it', () => {
  it.each([
    ['新收申请5件，上年结转1件，其中予以公开4件，部分公开1件，不予公开1件。', 'sum satisfied 4+1+1=6'],
    ['新收申请5件，上年结转1件，其中予以公开3件，部分公开1件，不予公开1件。', 'sum contradicted 3+1+1=5'],
    [
      '新收申请14件，上年结转0件。其中自然人13件，法人1件。均已答复，予以公开6件，部分公开2件，不予公开1件，无法提供4件，其他处理1件。',
      'sum satisfied 6+2+1+4+1=14',
    ],
    [
      '新收申请14件，上年结转0件。其中自然人13件，法人1件。均已答复，予以公开8件，部分公开2件，不予公开1件，无法提供4件，其他处理1件。',
      'sum contradicted 8+2+1+4+1=16',
    ],
    ['本年新收12件，上年结转3件，共15件。', 'sum satisfied 12+3=15'],
    ['本年新收12件，上年结转3件，共16件。', 'sum contradicted 12+3=15'],
    ['新收12件，上年结转3件，办结14件，结转下年度办理1件。', 'sum satisfied 14+1=15'],
    ['新收12件，上年结转3件，办结14件，结转下年度办理2件。', 'sum contradicted 14+2=16'],
    ['受理案件120件，办结118件，正在办理3件。', 'sum contradicted 118+3=121'],
    ['反馈问题73个，整改到位71个，其余3个正在推进。', 'sum contradicted 71+3=74'],
    ['排查纠纷51件，其中邻里28件、其他23件，目前已化解48件，正在化解3件。', 'sum satisfied 48+3=51'],
    ['排查纠纷51件，其中邻里28件、其他23件，目前已化解48件，正在化解4件。', 'sum contradicted 48+4=52'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '收到申请14件。予以公开8件，部分公开2件，不予公开1件。另有3件结转下年。',
    '办结案件126件（含上年结转8件），正在办理5件，全年受理120件。',
    '受理案件120件，办结126件（含上年结转8件），正在办理5件。',
    '排查隐患100处，完成整改80处，正在整改12处。',
    '排查纠纷51件，其中邻里28件、其他23件，目前已化解48件。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('rates under the verb of their count', () => {
  it.each([
    ['立案512起，破获438起，破案率85.5%。', 'rate satisfied 438÷512=85.55%'],
    ['立案512起，破获438起，破案率88.5%。', 'rate contradicted 438÷512=85.55%'],
    ['调处纠纷173件，调解成功159件，成功率97.7%。', 'rate contradicted 159÷173=91.91%'],
    ['应诉案件63件，出庭应诉率100%；败诉5件，败诉率9.7%。', 'rate contradicted 5÷63=7.94%'],
    ['受理案件879件（含旧存343件），结案700件，结案率76.94%。', 'rate contradicted 700÷879=79.636%'],
    ['应诉案件63件，负责人出庭63件，出庭率100%；败诉5件，败诉率9.7%。', 'rate contradicted 5÷63=7.94%'],
    ['审结135件，其中纠错（含撤销）29件，纠错率约19.2%。', 'rate contradicted 29÷135=21.48%'],
    ['执法人员323名，法学专业仅29名，占比不足8%。', 'rate contradicted 29÷323=8.98%'],
    ['上年度立案120件，结案114件，结案率97%。', 'rate contradicted 114÷120=95%'],
    ['发生案件20起，调解成功20起，调解成功率101%。', 'rate contradicted 20÷20=100%'],
    ['全年共办理处罚案件120件。一般程序30件，占比35%。', 'rate contradicted 30÷120=25%'],
    ['全年共办理处罚案件120件。简易程序90件，占75%；一般程序30件，占35%。', 'rate contradicted 30÷120=25%'],
    ['全年共调解纠纷120件。邻里纠纷30件，占总数的35%。', 'rate contradicted 30÷120=25%'],
    ['全年共调解纠纷120件。邻里纠纷30件，占纠纷总数的25%。', 'rate satisfied 30÷120=25%'],
    ['应参加考试60人，实际参加57人，参考率98%。', 'rate contradicted 57÷60=95%'],
    ['发现隐患320处，下达通知书150份，整改完成310处，整改率99.9%。', 'rate contradicted 310÷320=96.88%'],
    ['审结行政诉讼12件；败诉1件，败诉率20%。', 'rate contradicted 1÷12=8.33%'],
    ['发生行政诉讼12件；败诉1件，败诉率8.3%。', 'rate satisfied 1÷12=8.33%'],
    ['发生行政诉讼12件；败诉3件，败诉率5%。', 'rate contradicted 3÷12=25%'],
    ['开庭12件，负责人出庭13件。', 'subset contradicted 13>12'],
    ['应诉案件12件，行政机关负责人出庭应诉13件。', 'subset contradicted 13>12'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '新收案件1512件，结案1238件，结案率为68.17%。',
    '批准逮捕222人，不捕139人，不捕率39.2%。',
    '受理130件，按期办结120件，办结率100%。',
    '排查纠纷100件，调处96件，化解率98%。',
    '立案100起，破获60起（含积案10起），破案率50%。',
    '执法人员323名，法学专业仅29名，占比不足10%。',
    '上年结转120件，结案114件，结案率97%。',
    '全年任务120件，完成126件，完成率105%。',
    '去年立案120件，今年结案114件，结案率97%。',
    '发生行政诉讼12件；败诉1件，败诉率20%。',
    '全镇干部60人，参加考试57人，参考率100%。',
    '发现隐患320处，涉及问题350个，整改完成310处，整改率90%。',
    '全年共调解纠纷120件。办理许可30件，占比35%。',
    '全年共调解纠纷120件，办理处罚案件86件。一般程序30件，占比35%。',
    '全年共调解纠纷120件。邻里纠纷30件，占全县总数的35%。',
    '新增案件120件。一般程序30件，占比35%。',
    '工业支出800元。其中，重工业600元，占工业支出总数的75%。农业支出200元，占建设支出总数的12%。',
    '应诉案件63件，负责人出庭45件，出庭率100%。',
    '发生行政诉讼12件，负责人出庭13件。',
    '应诉案件12件（含二审3件），负责人出庭13件。',
    '受理20件，调解成功19件，撤回1件，成功率95%。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('totals behind their parts', () => {
  it.each([
    ['办理婚姻3件、邻里4件、土地5件，共12件。', 'sum satisfied 3+4+5=12'],
    ['办理婚姻3件、邻里4件、土地5件，合计13件。', 'sum contradicted 3+4+5=12'],
    ['对21家房企、46家物业、33家中介开展检查，共抽查110家。', 'sum contradicted 21+46+33=100'],
    ['排查隐患136处，整改134处，3处正在整改。', 'sum contradicted 134+3=137'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '完成20份大陆标准、19份台湾标准，共计140余份文本比对。',
    '建成省级示范村3个、市级5个，累计已达40个。',
    '发现甲类问题12个、乙类8个、丙类5个，共整改20个。',
    '受理120件，办结112件，正在审理6件，中止2件。',
    '收到申请100件，其中受理90件，不予受理5件。',
    '培训群众50人，其中妇女40人、老年人30人。',
    '新增企业3家、合作社5家，现共有96家。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('changes with both ends', () => {
  it.each([
    ['满意率由85.2%提高到92.4%，提高7.2个百分点。', 'change satisfied 92.4-85.2=7.2'],
    ['满意率由85.2%提高到92.4%，提高8.2个百分点。', 'change contradicted 92.4-85.2=7.2'],
    ['发案由120件下降到90件，减少40件。', 'change contradicted 120-90=30'],
    ['受理151件，上年同期66件，同比增长118.79%。', 'change contradicted (151-66)÷66=128.79%'],
    ['刑事案件262件，同比下降2.60%，同比减少7件。', 'change satisfied (262-269)÷269=-2.6%'],
    ['刑事案件262件，同比下降3.60%，同比减少7件。', 'change contradicted (262-269)÷269=-2.6%'],
    ['调解150件，较去年120件增加30件。', 'change satisfied 150-120=30'],
    ['调解150件，较去年120件增加20件。', 'change contradicted 150-120=30'],
    ['办案45件，同比上升15件，去年同期为25件。', 'change contradicted 45-25=20'],
    ['案件由2023年的20件下降至2024年的15件，下降30%。', 'change contradicted (15-20)÷20=-25%'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it('says nothing of growth at constant prices', () => {
    expect(relations('地区生产总值240亿元，比上年增加20亿元，增长6.5%。')).toEqual([]);
  });
});

describe('parts that exclude each other', () => {
  it.each([
    ['办案58件，其中简易程序41件，普通程序27件，罚款8.35万元。', 'sum contradicted 41+27=68'],
    ['办案58件，其中简易程序41件，普通程序17件，罚款8.35万元。', 'sum satisfied 41+17=58'],
    ['答复复议案件6件，其中维持4件、申请人撤回3件。', 'sum contradicted 4+3=7'],
    ['清理文件486件，其中继续有效281件，修改37件，废止98件，宣布失效60件。', 'sum contradicted 281+37+98+60=476'],
    ['评查案卷420件，优秀案卷143件，合格案卷276件，不合格案卷11件。', 'sum contradicted 143+276+11=430'],
    ['召开党委会28次，研究议题143个，其中法治议题170个。', 'subset contradicted 170>143'],
    ['答复复议案件6件，其中维持4件、撤回3件；诉讼案件3件，均胜诉。', 'sum contradicted 4+3=7'],
    [
      '发布信息183条，其中动态96条、公告3条、政策12条、财政4条、抽查结果等其他信息40条。',
      'sum contradicted 96+3+12+4+40=155',
    ],
    [
      '完成答复1453件。其中，公开966件，占66.48%；部分公开67，占4.61%；不予处理420件，占28.91%。',
      'sum satisfied 966+67+420=1453',
    ],
    ['办理援助15件，其中民事10件、刑事3件、行政1件，挽回损失86万元。', 'sum contradicted 10+3+1=14'],
    ['社区矫正对象28名，其中缓刑24名，假释2名，暂予监外执行1名。', 'sum contradicted 24+2+1=27'],
    ['公示286条，其中行政许可152条，行政处罚96条，行政检查40条，公示率100%。', 'sum contradicted 152+96+40=288'],
    ['增加值5.2亿元；总收入2.86亿元，其中预算收入3.74亿元。', 'subset contradicted 3.74亿>2.86亿'],
    ['组织调委会187个，调解纠纷3.2万件，成功3.25万件，成功率98.4%。', 'rate contradicted 3.25万÷3.2万=101.56%'],
    ['调解纠纷3.2万件，成功3.25万件，成功率98.4%。', 'rate contradicted 3.25万÷3.2万=101.56%'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '现有干部8人，其中党员7人、女性4人。',
    '新增经营主体5317户，其中企业1296户、个体工商户3900户。',
    '审结46件，其中维持21件、撤销8件。',
    '在156个项目中，已完工97个，部分投产72个。',
    '在已经答复的9件申请中，同意公开的7件，占总数的70%，主要涉及文物保护。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('parts that stand farther on', () => {
  it.each([
    ['办理处罚案件120件。全面落实三项制度。其中简易程序90件，普通程序30件。', 'sum satisfied 90+30=120'],
    ['办理处罚案件120件。全面落实三项制度。其中简易程序80件，普通程序30件。', 'sum contradicted 80+30=110'],
    ['开展培训120场。参加5000人次。其中线上30场，线下10场。', 'sum contradicted 30+10=40'],
    ['办理处罚案件120件。调处纠纷50起。其中简易程序30件，普通程序20件。', 'sum satisfied 30+20=50'],
    ['办理行政复议案件8件。依法公正审理。其中维持5件，撤销2件，终止2件。', 'sum contradicted 5+2+2=9'],
    ['办理行政处罚案件120件，罚款3万元。适用简易程序90件，普通程序30件。', 'sum satisfied 90+30=120'],
    ['办理行政处罚案件120件。适用简易程序80件，普通程序30件。', 'sum contradicted 80+30=110'],
    ['办理行政复议案件8件。从结果看，维持5件，撤销2件，终止2件。', 'sum contradicted 5+2+2=9'],
    ['受理行政复议案件9件，审结8件，维持5件，撤销2件，终止2件。', 'sum contradicted 5+2+2=9'],
    ['受理行政复议案件9件，审结8件，维持5件，撤销2件，终止1件。', 'sum satisfied 5+2+1=8'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '办理处罚案件120件。全面落实三项制度。其中：交通80件，城管30件。',
    '审核重大决策5件，其中提交常委会3件、提交常务会4件。',
    '审核重大决策5件，其中涉及民生5件、涉及财政3件。',
    '办理处罚案件120件。全面落实三项制度。其中：交通80件，城管60件，市场20件。',
    '办理处罚案件120件。全面落实三项制度。其中重大案件130件。',
    '办理行政处罚案件20件。办理行政许可，适用简易程序80件，普通程序30件。',
    '办理行政处罚案件120件。适用简易程序60件，普通程序30件。',
    '受理行政复议申请8件，维持5件，撤销1件。',
    '受理行政复议申请8件，上年结转1件，维持5件，撤销2件，终止2件。',
    '办理行政复议案件8件。应诉行政诉讼案件，驳回6件，撤销3件。',
    '办理行政复议案件8件。维持5件，终止2件，和解2件。',
    '新增行政复议案件8件，比上年增加8件，维持15件，撤销2件。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('categories of a total told before', () => {
  it.each([
    [
      '全年主动公开信息265条。按类别分，机构职能类12条、政策法规类48条、行政执法类121条、财政类26条、其他58条。',
      'sum satisfied 12+48+121+26+58=265',
    ],
    [
      '全年主动公开信息265条。信息的主要类别有：机构职能类12条，政策、法规类48条，行政执法类112条，财政类26条，其他58条。',
      'sum contradicted 12+48+112+26+58=256',
    ],
    [
      '全年共受理诉求265件。办结率100%。从诉求类型看，噪声类12件、物业类48件、市容类121件、其他类94件。',
      'sum contradicted 12+48+121+94=275',
    ],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '全年主动公开信息265条。按类别分，机构职能类12条、政策法规类48条、行政执法类121条。',
    '全年主动公开信息265条。按类别分，机构职能类12条、政策法规类48条、其他80条。',
    '全年主动公开信息265余条。按类别分，机构职能类12条、政策法规类48条、其他206条。',
    '比上年增加265条。按类别分，机构职能类12条、政策法规类48条、其他206条。',
    '全年主动公开信息265条。机构职能类12条、政策法规类48条、其他206条。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('villages and communities of a township', () => {
  it.each([
    ['我镇辖18个行政村和2个社区，21个村（社区）均配备法律顾问。', 'repeat contradicted 18+2≠21'],
    ['全镇下辖12个行政村、3个社区。\n全镇16个村（社区）全部建立调委会。', 'repeat contradicted 12+3≠16'],
    ['下辖9个村民委员会、86个自然村、1个居民委员会。\n全乡11个村（居）全覆盖。', 'repeat contradicted 9+1≠11'],
    ['为辖区43个村居配备法律顾问。\n推动44个村（社区）法律服务全覆盖。', 'repeat contradicted 43≠44'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '我镇辖18个行政村和2个社区，20个村（社区）均配备法律顾问。',
    '全镇下辖12个行政村、3个社区、1个林场。\n全镇16个村（社区）全部建立调委会。',
    '全镇下辖12个行政村。\n全镇13个村（社区）全部建立调委会。',
    '全镇下辖12个行政村、3个社区。\n在11个村（社区）开展试点。',
    '全镇下辖12个行政村、3个社区。\n其中14个村（社区）均完成换届。',
    '县城区辖6个社区居委会，12个村均通公路。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('totals of the year told twice', () => {
  it.each([
    ['全镇全年共办理行政处罚案件120件。\n规范执法，全镇全年共办理行政处罚案件86件。', 'repeat contradicted 120≠86'],
    ['2025年，我镇共受理行政复议申请12件。\n我镇全年共受理行政复议申请13件。', 'repeat contradicted 12≠13'],
    ['我县2025年共办理法律援助案件412件。\n全年共办理法律援助案件421件。', 'repeat contradicted 412≠421'],
    ['全乡全年共调解120件矛盾纠纷。成效明显。全乡全年共调解各类矛盾纠纷102件。', 'repeat contradicted 120≠102'],
  ])('%s', (text, expected) => {
    expect(relations(`某镇2025年法治政府建设年度报告\n${text}`)).toContain(expected);
  });

  it.each([
    '全镇全年共办理行政处罚案件120件。\n上半年，全镇共办理行政处罚案件86件。',
    '全镇全年共办理行政处罚案件120件。\n2024年，全镇共办理行政处罚案件86件。',
    '全镇全年共办理行政处罚案件120件。\n我镇2024年共办理行政处罚案件86件。',
    '全镇全年共办理行政处罚案件120件。\n全镇全年共办结行政处罚案件118件。',
    '全镇全年共办理行政处罚案件120件。\n综合执法队全年共办理行政处罚案件86件。',
    '全镇全年共办理行政处罚案件120件。\n在交通领域，全镇全年共办理行政处罚案件86件。',
    '全镇全年共办理行政处罚案件120件。\n全镇累计办理行政处罚案件860件。',
    '全镇全年共办理行政处罚案件120件。\n全年共办理行政处罚案件86件。',
    '全年共办理行政处罚案件12件。\n全年共办理行政处罚案件13件。',
    '全镇全年共办理行政处罚案件120件。\n全镇全年共办理行政处罚案件120余件。',
    '全镇全年共办理行政处罚案件120件，罚款3万元。\n全镇全年共办理行政处罚案件120起。',
    '明年，全镇计划办理行政处罚案件130件。\n全镇全年共办理行政处罚案件120件。',
  ])('says nothing against %s', (text) => {
    const told = relations(`某镇2025年法治政府建设年度报告\n${text}`);
    expect(told.filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('amounts beside each other', () => {
  it.each([
    ['接访86批210人次，其中集体访5批60人次，个访81批150人次。', 'sum satisfied 60+150=210'],
    ['接访86批210人次，其中集体访5批60人次，个访81批140人次。', 'sum contradicted 60+140=200'],
    ['查处31件20人，其中赌博30件12人，斗殴1件4人。', 'sum contradicted 12+4=16'],
    ['三个村共调解纠纷45件，东村20件、西村15件、南村12件。', 'sum contradicted 20+15+12=47'],
    ['一季度受理8件，二季度受理12件，三季度受理9件，四季度受理11件，全年共受理42件。', 'sum contradicted 8+12+9+11=40'],
    ['上半年办理58件，下半年办理64件，全年共办理122件。', 'sum satisfied 58+64=122'],
    ['发放手册3000册、宣传单2000份，合计发放资料6000份。', 'sum contradicted 3000+2000=5000'],
    ['受理行政许可申请860件，准予许可842件，不予许可28件。', 'sum contradicted 842+28=870'],
    ['普通程序案件占比32%，简易程序案件占比78%。', 'sum contradicted 32+78=110'],
    ['男性占比51.3%，女性占比48.7%。', 'sum satisfied 51.3+48.7=100'],
    ['案件比去年减少12件，由86件降为72件。', 'change contradicted 86-72=14'],
    ['执法人员42名，41名通过考试，通过率99%。', 'rate contradicted 41÷42=97.62%'],
    ['评查案卷40卷，优秀率95%，优秀36卷。', 'rate contradicted 36÷40=90%'],
    ['普法支出12万元，占财政预算600万元的5%。', 'rate contradicted 12万÷600万=2%'],
    ['普法支出12万元，占财政预算600万元的2%。', 'rate satisfied 12万÷600万=2%'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '查处31件20人，其中赌博30件12人，斗殴1件14人。',
    '四个村共调解纠纷45件，东村20件、西村15件、南村12件。',
    '三个村调解纠纷45件，东村20件、西村15件、南村12件。',
    '一季度受理8件，二季度受理12件，三季度受理9件，全年共受理42件。',
    '一季度受理8件，二季度受理12件，三季度受理9件，四季度受理11件，全年共化解38件。',
    '三个街道共调解纠纷45件，其中疑难纠纷20件、群体性纠纷2件、涉法涉诉3件。',
    '上半年办理58件，全年共办理122件。',
    '线上办件占比62.5%，现场满意度占比98%。',
    '邻里纠纷占比32%，土地纠纷占比28%。',
    '普通程序案件占比约32%，简易程序案件占比约78%。',
    '受理行政许可申请860件，准予许可832件，不予许可18件。',
    '评查案卷40卷，其中处罚案卷20卷，优秀率95%，优秀36卷。',
    '争取资金3万元、自筹12万元，占财政预算600万元的5%。',
    '执法人员42名，41名通过考试，持证率99%。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('averages', () => {
  it.each([
    ['全镇12个村配备法律顾问24名，平均每村2名。', 'rate satisfied 24÷12=2'],
    ['全镇12个村配备法律顾问24名，平均每村3名。', 'rate contradicted 24÷12=2'],
    ['全镇12个村（社区）配备法律顾问24名，平均每村（社区）3名。', 'rate contradicted 24÷12=2'],
    ['全镇12个行政村共开展讲座30场次，平均每个村开展3场次。', 'rate satisfied 30÷12=2.5'],
    ['全镇12个行政村共开展讲座30场次，平均每个村开展4场次。', 'rate contradicted 30÷12=2.5'],
    ['举办培训班4期，培训320人次，平均每期100人次。', 'rate contradicted 320÷4=80'],
    ['走访群众320户，发放物资960份，平均每户3份。', 'rate satisfied 960÷320=3'],
    ['配备法律顾问24名，覆盖12个村，村均3名。', 'rate contradicted 24÷12=2'],
    ['全镇12个村配备调解员40名，平均每村3名以上。', 'rate satisfied 40÷12=3.33'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '全镇12个村配备法律顾问24名、调解员60名，平均每村7名。',
    '全镇12个村新增法律顾问24名，平均每村达到5名。',
    '举办培训班4期，其中线上1期，培训320人次，平均每期100人次。',
    '全镇12个村中8个村配备法律顾问24名，平均每村3名。',
    '全镇12个村开展活动24场次，平均每村每季度1场次。',
    '全镇12个村配备法律顾问24名，平均每村服务群众300人次。',
    '全镇12个村配备法律顾问30余名，平均每村3名。',
    '全镇12个村民小组配备法律顾问24名，平均每村3名。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('rooms and their number', () => {
  it.each([
    ['设有调解室、接待室、档案室、会议室、心理咨询室4间。', 'list-count contradicted 列举5项'],
    ['设有调解室、接待室、档案室、会议室、心理咨询室等4间。', 'list-count contradicted 列举5项'],
    ['建成功能室4间（调解室、接待室、档案室、会议室、心理咨询室）。', 'list-count contradicted 列举5项'],
    ['在3个村（东门村、西岭村、南桥村、北坡村）开展试点。', 'list-count contradicted 列举4项'],
    ['设有咨询窗口、受理窗口、调解窗口等2个，方便群众办事。', 'list-count contradicted 列举3项'],
    ['设有调解室、接待室、档案室、会议室、心理咨询室5间。', 'list-count satisfied 列举5项'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '设有调解室、接待室、档案室、会议室、心理咨询室6间。',
    '设有调解室、接待室、档案室、会议室、心理咨询室1间。',
    '设有调解室、接待室、档案室、会议室、心理咨询室等6间。',
    '设有调解室、接待室、档案室、会议室、办公室4间。',
    '设有调解室、接待室、档案室各1间，办公室4间。',
    '设有调解室、接待室、心理咨询室2间。',
    '建成功能室6间（调解室、接待室、档案室、会议室、心理咨询室）。',
    '覆盖2个县（市、区、旗）。',
    '覆盖2个镇（街道、园区、开发区）。',
    '配备2名工作人员（信访员、网格员、调解员）。',
    '在3个村（含东门村、西岭村、南桥村、北坡村）开展试点。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('a digit lost or added', () => {
  it.each([
    [
      '安排项目105个，其中，工业类3个、城市类28个、农业类21个、商贸类7个、民生类4个。',
      'sum contradicted 3+28+21+7+4=63',
    ],
    ['发布信息348条，其中预算19条、决算224条、经费20条、资金8条、债券1条。', 'sum contradicted 19+224+20+8+1=272'],
    [
      '收入8，544，082，000元，其中，税收70，569，103，000元，占88.59%；其他收入974，979，000元，占11.41%。',
      'sum contradicted 7056910.3万+97497.9万=7154408.2万',
    ],
    ['第二轮行动（2028—203年）。', 'range contradicted 2028—203'],
    ['第二轮行动（2028年至20230年）。', 'range contradicted 2028—20230'],
    ['第二轮行动（2031—5033年）。', 'range contradicted 2031—5033'],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });

  it.each([
    '安排项目105个，其中，工业3个、城市28个、农业21个、商贸7个、民生4个。',
    '发布信息348条，其中预算19条、决算24条、经费20条、资金8条、债券1条。',
    '第二轮行动（2028—30年）。',
    '自2028年至少3年内完成。',
  ])('says nothing against %s', (text) => {
    expect(relations(text).filter((relation) => relation.includes('contradicted'))).toEqual([]);
  });
});

describe('relations that a text states', () => {
  it.each([
    ['办案31个，罚款1550元。其中，简易程序30个，罚款1050元；普通程序1个，罚款500元。', 'sum satisfied 30+1=31'],
    ['办案31个，罚款1550元。其中，简易程序30个，罚款1050元；普通程序1个，罚款500元。', 'sum satisfied 1050+500=1550'],
    [
      '公开信息390条，其中动态244条，较为及时。公开法定内容65条，以及民生信息77条；线下公开4条。',
      'sum satisfied 244+65+77+4=390',
    ],
    ['发布信息18439条，其中：概况69条、动态8043条、目录10327条。', 'sum satisfied 69+8043+10327=18439'],
    ['全年共采集1982次，违法处罚668次，劝离确认1314次。', 'sum satisfied 668+1314=1982'],
    ['纠纷20起（婚姻12起，邻里1起，土地3起，劳资2起，其他2起）', 'sum satisfied 12+1+3+2+2=20'],
    [
      '发布380条，其中资金152条，预决算197条（政府32条、部门165条）、经费27条、债券4条。',
      'sum satisfied 152+197+27+4=380',
    ],
    ['发布380条，其中资金152条，预决算197条（政府32条、部门165条）、经费27条、债券4条。', 'sum satisfied 32+165=197'],
    ['拟安排赤字2.38万亿元，其中中央1.55万亿元，地方8300亿元。', 'sum satisfied 1.55万亿+8300亿=2.38万亿'],
    ['纠纷165起，已调处156起，调处率达100%。', 'rate contradicted 156÷165=94.55%'],
    ['糾紛165起，已調(diào)處156起，調(diào)處率達100%。', 'rate contradicted 156÷165=94.55%'],
    ['纠纷55件，已化解41件，化解率74.5%。', 'rate satisfied 41÷55=74.55%'],
    ['学习24次，其中专题3次。', 'subset satisfied 3≤24'],
    ['推动“法治、德治、自治、共治、数治”五位一体建设', 'list-count satisfied 列举5项'],
    ['落实三年行动（2025—2027年）', 'range satisfied 2027-2025+1=3'],
    ['一一九五六年到一九六七年全国农业发展纲要', 'range unclear 11956<1967'],
    ['落实三年行动（2025—20270年）', 'range contradicted 2025—20270'],
    ['在公开的425条信息中，机构职能类148条，占34.8%；人事类490条，占11.5%。', 'rate contradicted 490÷425=115.29%'],
    ['新发案件20起（三大纠纷12起，其他8起），调解成功200件，调解成功率100%。', 'rate contradicted 200÷20=1000%'],
    ['社会商品零售总额1753亿元，比上年增加2250亿元，增长14.7%。', 'change contradicted 1753亿-2250亿=-497亿'],
    ['打造“四十网融合”：干线铁路、城际铁路、市域铁路、城市轨道', 'list-count contradicted 列举4项'],
    ['“三馆一中心”：图书馆、美术馆、文化馆、服务中心', 'shorthand satisfied 3+1'],
    ['抓好三十个方面工作：\n一是学习。\n二是培训。\n三是考核。', 'list-count contradicted 列举3项'],
    ['抓好三个方面工作：\n一是学习。\n二是培训。\n三是考核。', 'list-count satisfied 列举3项'],
    [
      '地区生产总值完成198.5亿元。\n明年地区生产总值达到240亿元，同比增长21%。',
      'change satisfied (240亿-198.5亿)÷198.5亿=20.91%',
    ],
  ])('%s', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
});

it('lists a relation once, though two readers see it', () => {
  expect(relations('全年共采集1982次，其中违法处罚668次，劝离确认1314次。')).toEqual(['sum satisfied 668+1314=1982']);
  expect(relations('受理纠纷20起，其中婚姻3起、邻里4起。')).toEqual(['subset satisfied 3≤20', 'subset satisfied 4≤20']);
});

it('tells amounts and relations as data, and as tables', () => {
  const text = '共受理纠纷20起，已化解19起，化解率95%。';
  const figures = figuresOf(readReport(new ReportText('file:///a.txt', 'baogao', 1, text), builtInKnowledge()));
  expect(figures.quantities.map(({ text: shown, indicator, unit }) => [shown, indicator, unit])).toEqual([
    ['20起', '纠纷', '起'],
    ['19起', '化解', '起'],
    ['95%', '化解率', '%'],
  ]);
  expect(figures.relations[0]).toEqual({
    kind: 'rate',
    verdict: 'satisfied',
    computation: '19÷20=95%',
    range: { start: { line: 0, character: 5 }, end: { line: 0, character: 22 } },
    members: [
      { role: 'total', value: 20, range: { start: { line: 0, character: 5 }, end: { line: 0, character: 8 } } },
      { role: 'part', value: 19, range: { start: { line: 0, character: 12 }, end: { line: 0, character: 15 } } },
      { role: 'rate', value: 95, range: { start: { line: 0, character: 19 }, end: { line: 0, character: 22 } } },
    ],
  });
  expect(figuresAsCsv(figures).split('\r\n')).toHaveLength(5);
  expect(figuresAsMarkdown(figures)).toContain('| 1 | 纠纷 | 20起 |');
});

it('makes a table of very many amounts in a time that grows as they do', () => {
  const line = '共受理纠纷20起，已化解19起，化解率95%。\n';
  const figures = (length: number): FiguresOfReport =>
    figuresOf(readReport(new ReportText('file:///a.txt', 'baogao', 1, repeated(line, length)), builtInKnowledge()));
  const known = new Map([10_000, 80_000].map((length) => [length, figures(length)]));
  expectLinear('a table', 80_000, (length) => figuresAsCsv(known.get(length) ?? figures(length)));
});

it('knows slips of the pen', () => {
  expect(isSlip(171, 117)).toBe(true);
  expect(isSlip(2602, 2603)).toBe(true);
  expect(isSlip(200, 199)).toBe(true);
  expect(isSlip(2599, 2533)).toBe(false);
  expect(isSlip(12, 120)).toBe(false);
});

describe('time is linear in the length of a line', () => {
  it.each([
    '1',
    '、',
    '甲、',
    '其中1个',
    '其中12件，',
    '1个、',
    '“三个”',
    '占5%',
    '“1+1”：',
    '12个村24名，平均每村3名，',
    '复议案件8件，维持5件，撤销2件，',
    '处罚案件8件。简易程序5件，普通程序2件。',
    '案件9件。三项。其中5件，',
    '全年共处罚案件120件。一般程序30件，占案件总数的35%。',
    '功能室4间（调解室、接待室、档案室）',
    '败诉1件，败诉率20%，',
    '接访86批210人次，其中集体访5批60人次，个访81批150人次。',
    '三个村共45件，东村20件、西村15件、南村10件。',
    '案卷40卷，优秀率95%，优秀36卷，占预算600万元的3%，',
    '共265条。按类别分，甲类12条、乙类48条、其他58条。',
  ])('of %s', (unit) => {
    expectLinear(unit, 40_000, (length) => figuresOnLine(new Line(repeated(unit, length), '\n', 0)));
  });
});
