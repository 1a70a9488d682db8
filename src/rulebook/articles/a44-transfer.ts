import {
  addMonths,
  count,
  day,
  duty,
  limit,
  local,
  monthEnd,
  oneOf,
  optional,
  partsOf,
  permit,
  printed,
  rule,
  sequence,
  table,
  yes,
} from '../kit.ts'

/** 第四十四条 档案管理制度，(二)1 文件，2 文字材料。 */

export const incomingReturnDue = duty('44.2.1a', {
  name: '上年文件清退交办公室',
  statement: '上级和相关单位文件：科室签收办理的须于次年第一季度内清退交办公室。',
  reading: '第一季度内即3月31日以前，日期不因休息日移动。科室3月底清退，办公室再按第五十三条立卷。',
  who: ['各科室'],
  every: { each: 'year', month: 3, on: 31, remind: [50, 20, 4] },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-31'] }],
})

export const incomingReturned = rule('44.2.1a', {
  name: '清退是否按时',
  statement: '上级和相关单位文件：科室签收办理的须于次年第一季度内清退交办公室。',
  reading: '以签收年度的次年计；含3月31日当天，之后未交的列为逾期并报分管领导。',
  conflicts: [
    { with: '53.1.6b', follow: '科室3月31日以前清退，办公室6月底以前立卷，两者先后衔接' },
    { with: '53.2.4i', follow: '同为3月底以前，一致' },
  ],
  facts: {
    signed: day('签收日期'),
    returned: optional(day('清退日期')),
    on: day('查询日'),
  },
  parameters: { months: printed(3, '个月') },
  decide: ({ signed, returned, on }, { months }) => {
    const due = monthEnd(addMonths(`${partsOf(signed).year + 1}-01-01`, months - 1))
    const state =
      returned !== null
        ? returned <= due
          ? '按时清退'
          : '逾期清退'
        : on <= due
          ? '待清退'
          : '逾期未清退'
    return { outcome: { due, state }, reason: `须在${due}以前清退，${state}` }
  },
  examples: [
    {
      given: { signed: '2025-06-10', returned: null, on: '2026-04-01' },
      yields: { due: '2026-03-31', state: '逾期未清退' },
    },
    {
      given: { signed: '2025-06-10', returned: null, on: '2026-03-31' },
      yields: { due: '2026-03-31', state: '待清退' },
    },
    {
      given: { signed: '2025-12-31', returned: '2026-03-31', on: '2026-04-01' },
      yields: { due: '2026-03-31', state: '按时清退' },
    },
    {
      given: { signed: '2025-01-02', returned: '2026-04-01', on: '2026-04-01' },
      yields: { due: '2026-03-31', state: '逾期清退' },
    },
  ],
})

export const volumePreparation = duty('44.2.1b', {
  name: '整理立卷移交',
  statement: '需办公室统一归档的材料次年年初整理立卷后移交。',
  reading: '“年初”无日期，同清退以3月31日为限，为本地设置。',
  who: ['各科室'],
  every: { each: 'year', month: 3, on: 31, isLocal: true, remind: [20, 4] },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-31'] }],
})

export const volumeHandover = sequence('44.2.1b', {
  name: '立卷移交程序',
  statement: '次年年初整理立卷，科室负责人审核，必要时分管领导审核后移交。',
  steps: [
    { name: '整理立卷', by: '各科室' },
    { name: '科室负责人审核', by: '科室负责人' },
    { name: '分管领导审核', by: '分管领导', isOptional: true },
    { name: '移交', by: '办公室' },
  ],
  examples: [
    { given: { done: ['整理立卷'], next: '移交' }, yields: false },
    { given: { done: ['整理立卷', '科室负责人审核'], next: '移交' }, yields: true },
    { given: { done: ['科室负责人审核'], next: '移交' }, yields: false },
  ],
})

/** Who finishes what: papers printed in the bureau's name, reports, meeting papers, matters assigned. */
export const finishedPapers = [
  '以州局名义印制的文件',
  '上报材料',
  '会议材料',
  '领导交办材料',
] as const

export const archiveFinisher = table(['44.2.1c', '44.2.2a', '44.2.2b', '44.2.2c'], {
  name: '由谁送档案员',
  statement: '印制文件、上报材料、领导交办材料由完成人送，会议材料由草拟人送。',
  facts: { paper: oneOf('材料', finishedPapers) },
  rows: [
    [{ paper: ['以州局名义印制的文件', '上报材料', '领导交办材料'] }, '完成人'],
    [{ paper: '会议材料' }, '草拟人'],
  ],
  examples: [
    { given: { paper: '会议材料' }, yields: '草拟人' },
    { given: { paper: '上报材料' }, yields: '完成人' },
  ],
})

export const filedWithInstruction = permit(['44.2.1c', '44.2.2a', '44.2.2b', '44.2.2c'], {
  name: '附领导批示件送档案员',
  statement: '办结后由完成人（会议材料由草拟人）将材料附领导批示件送档案员。',
  reading: '没有领导批示的不必附；上报材料另附上级签收凭据，领导交办的另附办理结果（本地设置）。',
  facts: {
    paper: oneOf('材料', finishedPapers),
    hasInstruction: yes('有领导批示'),
    isInstructionAttached: yes('已附批示件'),
    hasReceipt: yes('已附上级签收凭据'),
    hasResult: yes('已附办理结果'),
  },
  refuse: (f) => [
    f.hasInstruction && !f.isInstructionAttached && '缺领导批示件',
    f.paper === '上报材料' && !f.hasReceipt && '缺上级签收凭据',
    f.paper === '领导交办材料' && !f.hasResult && '缺办理结果',
  ],
  allowed: '可以送档案员',
  examples: [
    {
      given: {
        paper: '以州局名义印制的文件',
        hasInstruction: true,
        isInstructionAttached: false,
        hasReceipt: false,
        hasResult: false,
      },
      yields: false,
    },
    {
      given: {
        paper: '以州局名义印制的文件',
        hasInstruction: true,
        isInstructionAttached: true,
        hasReceipt: false,
        hasResult: false,
      },
      yields: true,
    },
    {
      given: {
        paper: '上报材料',
        hasInstruction: false,
        isInstructionAttached: false,
        hasReceipt: false,
        hasResult: false,
      },
      yields: false,
    },
    {
      given: {
        paper: '领导交办材料',
        hasInstruction: true,
        isInstructionAttached: true,
        hasReceipt: false,
        hasResult: true,
      },
      yields: true,
    },
    {
      given: {
        paper: '会议材料',
        hasInstruction: false,
        isInstructionAttached: false,
        hasReceipt: false,
        hasResult: false,
      },
      yields: true,
    },
  ],
})

export const archiveFilingLimit = limit(['44.2.1c', '44.2.2a', '44.2.2b', '44.2.2c'], {
  name: '送档案员时限',
  statement: '办结、上报或会后及时送档案员。',
  reading: '“及时”无天数，自办结、上报或会议结束的次日起5个工作日为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [
    { given: { from: '2025-11-10' }, yields: '2025-11-17' },
    { given: { from: '2026-02-13' }, yields: '2026-02-27' },
  ],
})

export const broughtBackToArchive = rule('44.2.1d', {
  name: '带回文件登记与差旅报销',
  statement: '外出带回文件交档案收发员登记后归档。',
  reading: '与第四十三条(一)6同一张登记单；没有登记或申报“无”的，报销时提醒，不因此拒绝报销。',
  facts: {
    isDeclared: yes('已申报带回文件（含申报无）'),
    brought: count('带回', '份'),
    registered: count('已登记', '份'),
  },
  decide: ({ isDeclared, brought, registered }) =>
    isDeclared && registered >= brought
      ? { outcome: '已登记', reason: brought === 0 ? '没有带回文件' : `带回${brought}份均已登记` }
      : {
          outcome: '提醒',
          reason: isDeclared
            ? `带回文件还有${brought - registered}份未登记，请交档案收发员`
            : '带回文件未登记，请交档案收发员登记或申报无',
        },
  examples: [
    { given: { isDeclared: false, brought: 0, registered: 0 }, yields: '提醒' },
    { given: { isDeclared: true, brought: 0, registered: 0 }, yields: '已登记' },
    { given: { isDeclared: true, brought: 2, registered: 1 }, yields: '提醒' },
    { given: { isDeclared: true, brought: 2, registered: 2 }, yields: '已登记' },
  ],
})

export const noRefusalToFile = permit('44.2.1e', {
  name: '不得拖延拒交',
  statement: '科室不得拖延或拒交；需继续使用的先归档后借阅。',
  facts: { choice: oneOf('处理', ['归档', '先归档后借阅', '继续留用', '拒交']) },
  parameters: { refused: printed(['继续留用', '拒交']) },
  refuse: ({ choice }, { refused }) =>
    refused.some((one) => one === choice) && `不得${choice}，需继续使用的请选“先归档后借阅”`,
  examples: [
    { given: { choice: '继续留用' }, yields: false },
    { given: { choice: '拒交' }, yields: false },
    { given: { choice: '先归档后借阅' }, yields: true },
    { given: { choice: '归档' }, yields: true },
  ],
})
