import { count, list, oneOf, permit, printed, rule, table, text, yes } from '../kit.ts'

/** 第五十三条 公文处理程序，(二)3 公文格式。 */

export const elements = [
  '份号',
  '密级和保密期限',
  '紧急程度',
  '发文机关标志',
  '发文字号',
  '签发人',
  '标题',
  '主送机关',
  '正文',
  '附件说明',
  '发文机关署名',
  '成文日期',
  '印章',
  '附注',
  '附件',
  '抄送机关',
  '印发机关',
  '印发日期',
] as const

export const elementOrder = permit('53.2.3.0', {
  name: '公文要素次序',
  statement: '正式文件一般由20个要素组成，顺序固定。',
  reading: '条文写20个而列18个，按所列次序检查。',
  facts: { given: list('文中要素', oneOf('要素', elements)) },
  parameters: { count: printed(20, '个') },
  refuse: ({ given }) => {
    const places = given.map((one) => elements.indexOf(one))
    const wrong = places.findIndex((place, i) => i > 0 && place < places[i - 1]!)
    return wrong > 0 && `“${given[wrong]}”应在“${given[wrong - 1]}”之前`
  },
  examples: [
    { given: { given: ['标题', '附件', '正文'] }, yields: false },
    { given: { given: ['发文字号', '标题', '主送机关', '正文'] }, yields: true },
  ],
})

export const secrecyMark = permit('53.2.3.1', {
  name: '密级标注',
  statement: '密级用三号黑体，首页左上角顶格，加★和期限，如“秘密★1年”。',
  facts: { level: oneOf('密级', ['无', '秘密', '机密', '绝密']), term: text('保密期限') },
  parameters: { font: printed('方正黑体-GBK'), size: printed('三号') },
  refuse: ({ level, term }) => level !== '无' && !term.trim() && '请填保密期限',
  examples: [
    { given: { level: '秘密', term: '' }, yields: false },
    { given: { level: '秘密', term: '1年' }, yields: true },
  ],
})

export const headPosition = rule('53.2.3.2', {
  name: '发文机关标志位置',
  statement: '发文机关标志在文件首页靠上正中、密级位置之下。',
  facts: { hasLevel: yes('标密级') },
  decide: ({ hasLevel }) => ({
    outcome: hasLevel ? '密级之下居中' : '靠上居中',
    reason: '首页靠上正中',
  }),
  examples: [
    { given: { hasLevel: true }, yields: '密级之下居中' },
    { given: { hasLevel: false }, yields: '靠上居中' },
  ],
})

export const documentNumber = permit('53.2.3.3', {
  name: '发文字号写法',
  statement:
    '发文字号由机关代字、年份、顺序号组成，版头下正中；年份用六角括号并用全称；顺序号按时间不得人为安排；联合发文标主办机关编号。',
  facts: { number: text('发文字号'), previous: count('上一个顺序号', '号') },
  refuse: ({ number, previous }) => {
    const shape = /^文人社(?:党组|发|请|复|函|电|办发)?〔(\d{4})〕(\d+)号$/u.exec(number)
    return [
      !shape && '发文字号应如“文人社发〔2026〕1号”，年份用六角括号和全称',
      shape !== null &&
        Number(shape[2]) !== previous + 1 &&
        `顺序号应为${previous + 1}，不得人为安排`,
    ]
  },
  examples: [
    { given: { number: '文人社发〔2026〕1号', previous: 0 }, yields: true },
    { given: { number: '文人社发[2026]1号', previous: 0 }, yields: false },
    { given: { number: '文人社发〔26〕1号', previous: 0 }, yields: false },
    { given: { number: '文人社发〔2026〕9号', previous: 5 }, yields: false },
  ],
})

export const titleComplete = permit('53.2.3.4', {
  name: '标题三要素',
  statement:
    '标题由机关名称、事由、文种组成；红线之下正文之上，上空2行下空1行，二号小标宋，一般不用标点，居中。',
  facts: { title: text('标题'), kind: text('文种') },
  parameters: {
    font: printed('方正小标宋-GBK'),
    size: printed('二号'),
    above: printed(2, '行'),
    under: printed(1, '行'),
  },
  refuse: ({ title, kind }) => [
    !title.endsWith(kind) && '标题缺文种',
    !title.includes('关于') && '标题缺事由',
    /[，。；！？]/u.test(title) && '标题一般不用标点',
  ],
  examples: [
    { given: { title: '文山州人力资源和社会保障局关于开展培训', kind: '通知' }, yields: false },
    {
      given: { title: '文山州人力资源和社会保障局关于开展培训的通知', kind: '通知' },
      yields: true,
    },
    { given: { title: '关于加强管理，开展培训的通知', kind: '通知' }, yields: false },
  ],
})

export const mainReceivers = permit('53.2.3.5', {
  name: '主送机关写法',
  statement: '标题下靠左顶格，转行亦顶格，字体字号与正文一致；用全称、规范简称或统称。',
  facts: { receiver: text('主送'), standardNames: list('全称、规范简称或统称', text('名称')) },
  refuse: ({ receiver, standardNames }) =>
    !standardNames.includes(receiver) && '主送机关请用全称、规范简称或统称',
  examples: [
    {
      given: { receiver: '人社厅', standardNames: ['云南省人力资源和社会保障厅', '省人社厅'] },
      yields: false,
    },
    {
      given: { receiver: '省人社厅', standardNames: ['云南省人力资源和社会保障厅', '省人社厅'] },
      yields: true,
    },
  ],
})

export const levelFont = table('53.2.3.6a', {
  name: '正文层次字体',
  statement: '“一、”黑体、“（一）”楷体、“1.”“（1）”正文仿宋，均三号。',
  facts: { level: oneOf('层次', ['一、', '（一）', '1.', '（1）', '正文']) },
  rows: [
    [{ level: '一、' }, '方正黑体-GBK 三号'],
    [{ level: '（一）' }, '方正楷体-GBK 三号'],
    [{ level: ['1.', '（1）', '正文'] }, '方正仿宋-GBK 三号'],
  ],
  examples: [
    { given: { level: '一、' }, yields: '方正黑体-GBK 三号' },
    { given: { level: '（1）' }, yields: '方正仿宋-GBK 三号' },
  ],
})

export const levelsInOrder = permit('53.2.3.6a', {
  name: '层次不跳级',
  statement: '层次依次为“一、”“（一）”“1.”“（1）”。',
  facts: { levels: list('出现的层次', oneOf('层次', ['一、', '（一）', '1.', '（1）'])) },
  refuse: ({ levels }) => {
    const order = ['一、', '（一）', '1.', '（1）']
    const skipped = levels.find(
      (one, i) => i > 0 && order.indexOf(one) > order.indexOf(levels[i - 1]!) + 1,
    )
    return skipped !== undefined && `层次跳级：出现“${skipped}”`
  },
  examples: [
    { given: { levels: ['一、', '（1）'] }, yields: false },
    { given: { levels: ['一、', '（一）', '1.', '（1）', '一、'] }, yields: true },
  ],
})

export const partHeadings = rule('53.2.3.6b', {
  name: '小标题',
  statement: '正文分层分部分的根据内容标小标题。',
  reading: '只建议，不拒绝。',
  facts: { parts: count('部分', '个'), headings: count('小标题', '个') },
  decide: ({ parts, headings }) => ({
    outcome: parts > 1 && headings < parts ? '建议标注小标题' : '可以',
    reason: `${parts}个部分，${headings}个小标题`,
  }),
  examples: [
    { given: { parts: 4, headings: 0 }, yields: '建议标注小标题' },
    { given: { parts: 1, headings: 0 }, yields: '可以' },
  ],
})

export const attachmentNote = permit('53.2.3.7', {
  name: '附件说明写法',
  statement: '正文下空1行；多附件用“1.”纵排，末尾无标点；附件接正文页码一并装订。',
  facts: { attachments: list('附件名称', text('名称')), isNumbered: yes('编了顺序号') },
  parameters: { gap: printed(1, '行') },
  refuse: ({ attachments, isNumbered }) => [
    attachments.length > 1 && !isNumbered && '两个以上附件须编顺序号',
    attachments.length === 1 && isNumbered && '只有一个附件不编号',
    attachments.some((one) => /[，。；、]$/u.test(one)) && '附件名称末尾不用标点',
  ],
  examples: [
    { given: { attachments: ['报名表。'], isNumbered: false }, yields: false },
    { given: { attachments: ['报名表', '名额表'], isNumbered: true }, yields: true },
    { given: { attachments: ['报名表', '名额表'], isNumbered: false }, yields: false },
  ],
})

export const signatureBlock = rule('53.2.3.8', {
  name: '发文机关署名位置',
  statement: '距正文末（附件标题末）下空3行，右对齐右空4字；2个以上机关按主次排列对齐。',
  facts: { agencies: count('署名机关', '个', { min: 1 }) },
  parameters: { gap: printed(3, '行'), indent: printed(4, '字') },
  decide: ({ agencies }, { gap, indent }) => ({
    outcome: { gap, indent, stacked: agencies > 1 },
    reason: `下空${gap}行，右空${indent}字${agencies > 1 ? '，主办在前，上下对齐' : ''}`,
  }),
  examples: [
    { given: { agencies: 2 }, yields: { gap: 3, indent: 4, stacked: true } },
    { given: { agencies: 1 }, yields: { gap: 3, indent: 4, stacked: false } },
  ],
})

export const imprint = rule('53.2.3.9', {
  name: '版记',
  statement: '版记为制发（翻印）单位、印制日期和“印发”（“翻印”）。',
  facts: { isReprint: yes('翻印'), agency: text('单位'), date: text('日期') },
  decide: ({ isReprint, agency, date }) => ({
    outcome: `${agency}　${date}${isReprint ? '翻印' : '印发'}`,
    reason: isReprint ? '翻印件' : '印发件',
  }),
  examples: [
    {
      given: { isReprint: true, agency: '某局办公室', date: '2026年3月2日' },
      yields: '某局办公室　2026年3月2日翻印',
    },
  ],
})

export const numeralFont = rule('53.2.3.11', {
  name: '阿拉伯数字字体',
  statement: '阿拉伯数字用“宋体”。',
  reading: '与国家标准正文仿宋不同，按本条；可在版式设置中改。',
  facts: { text: text('文字') },
  parameters: { font: printed('宋体'), body: printed('方正仿宋-GBK') },
  decide: ({ text: words }, { font, body }) => ({
    outcome: /^\d+$/u.test(words) ? font : body,
    reason: `“${words}”`,
  }),
  examples: [
    { given: { text: '2025' }, yields: '宋体' },
    { given: { text: '年度' }, yields: '方正仿宋-GBK' },
  ],
})
