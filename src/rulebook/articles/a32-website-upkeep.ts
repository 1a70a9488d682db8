import {
  count,
  day,
  duty,
  limit,
  list,
  local,
  minutesBetween,
  moment,
  num,
  oneOf,
  optional,
  permit,
  printed,
  record,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'
import { webRefusalNumbers } from './a32-website-columns.ts'

/** 第三十二条 网站信息发布，(八)至(十三) 格式、排序、更新与修改。 */

export const webTypography = permit('32.8', {
  name: '正文格式',
  statement: '正文宋体、小四号、1.5倍行距；标题自动生成；副标题宋体、四号。',
  reading: '小四号为12磅，四号为14磅；表格不受此限。',
  facts: {
    part: oneOf('部分', ['正文', '副标题', '表格']),
    font: text('字体'),
    size: num('字号', '磅'),
    spacing: num('行距', '倍'),
  },
  parameters: {
    font: printed('宋体'),
    body: printed(12, '磅'),
    subtitle: printed(14, '磅'),
    spacing: printed(1.5, '倍'),
  },
  refuse: ({ part, font, size, spacing }, p) => {
    if (part === '表格') return null
    const points = part === '正文' ? p.body : p.subtitle
    return [
      font !== p.font && `${part}须用${p.font}，导入时自动改正`,
      size !== points && `${part}须用${points}磅（${part === '正文' ? '小四号' : '四号'}）`,
      part === '正文' && spacing !== p.spacing && `正文行距须为${p.spacing}倍`,
    ]
  },
  examples: [
    { given: { part: '正文', font: '宋体', size: 12, spacing: 1.5 }, yields: true },
    { given: { part: '正文', font: '楷体', size: 12, spacing: 1.5 }, yields: false },
    { given: { part: '正文', font: '宋体', size: 12, spacing: 1 }, yields: false },
    { given: { part: '副标题', font: '宋体', size: 14, spacing: 1 }, yields: true },
    { given: { part: '副标题', font: '宋体', size: 12, spacing: 1 }, yields: false },
    { given: { part: '表格', font: '仿宋', size: 10.5, spacing: 1 }, yields: true },
  ],
})

export const webOrder = rule(['32.9a', '32.10'], {
  name: '信息排序',
  statement: '系统默认按发布时间排序，最新在前；置顶的在最前，优先级高的在前。',
  reading: '发布时间一经发布不能修改；置顶到期的回到原位。',
  facts: {
    items: list(
      '信息',
      record('信息', {
        title: text('标题'),
        published: moment('发布时间'),
        isPinned: yes('置顶'),
        priority: count('优先级', '级'),
      }),
    ),
  },
  parameters: { order: printed('发布时间降序') },
  decide: ({ items }, { order }) => ({
    outcome: items
      .toSorted(
        (a, b) =>
          Number(b.isPinned) - Number(a.isPinned) ||
          b.priority - a.priority ||
          b.published.localeCompare(a.published),
      )
      .map((one) => one.title),
    reason: `置顶、优先级、${order}`,
  }),
  examples: [
    {
      given: {
        items: [
          { title: '甲', published: '2026-03-15T09:00', isPinned: false, priority: 0 },
          { title: '乙', published: '2026-03-16T08:00', isPinned: false, priority: 0 },
        ],
      },
      yields: ['乙', '甲'],
    },
    {
      given: {
        items: [
          { title: '乙', published: '2026-03-16T08:00', isPinned: false, priority: 0 },
          { title: '甲', published: '2026-03-15T09:00', isPinned: true, priority: 0 },
        ],
      },
      yields: ['甲', '乙'],
    },
  ],
})

export const webPriority = role('32.9b', {
  name: '优先级设置',
  statement: '管理员可设“优先级”，优先级由信息中心统一设置。',
  reading: '管理员即信息中心的管理员；科室只能说明理由提出申请。',
  who: ['信息中心'],
  examples: [
    { given: { by: '信息中心' }, yields: true },
    { given: { by: '就业局' }, yields: false },
  ],
})

export const webPin = permit('32.10', {
  name: '置顶',
  statement: '重要政策、需社会周知和最新信息可“置顶”。',
  reading: '条文没有数量和期限，每栏5条、30天为本地设置。',
  facts: {
    kind: oneOf('种类', ['重要政策', '需社会周知', '最新信息', '其他']),
    pinned: list('本栏已置顶', text('标题')),
    days: count('置顶天数', '天', { min: 1 }),
    reason: text('理由'),
  },
  parameters: { most: local(5, '条'), longest: local(30, '天') },
  refuse: ({ kind, pinned, days, reason }, { most, longest }) => [
    kind === '其他' && '只有重要政策、需社会周知和最新信息可以置顶',
    pinned.length >= most &&
      `本栏已置顶${pinned.length}条（${pinned.join('、')}），请先取消其中一条`,
    days > longest && `置顶最长${longest}天，到期可再申请`,
    !reason.trim() && '请注明置顶理由',
  ],
  examples: [
    {
      given: { kind: '重要政策', pinned: ['一', '二', '三', '四'], days: 30, reason: '新政策' },
      yields: true,
    },
    {
      given: {
        kind: '重要政策',
        pinned: ['一', '二', '三', '四', '五'],
        days: 30,
        reason: '新政策',
      },
      yields: false,
    },
    { given: { kind: '最新信息', pinned: [], days: 31, reason: '新' }, yields: false },
    { given: { kind: '其他', pinned: [], days: 1, reason: '新' }, yields: false },
  ],
})

export const webAttachmentHint = rule('32.11', {
  name: '长文改附件',
  statement: '表格、数据等设为附件提供下载，避免信息过长。',
  reading: '“过长”没有数字，3000字为本地设置；只提示，不拦截。',
  facts: { characters: count('正文字数', '字'), tables: count('正文内表格', '个') },
  parameters: { most: local(3000, '字') },
  decide: ({ characters, tables }, { most }) => {
    const isLong = characters > most || tables > 0
    return {
      outcome: isLong ? '提示' : '无',
      reason: isLong
        ? `正文${characters}字、表格${tables}个，请将表格、数据改为附件；仍可发送`
        : `正文${characters}字`,
    }
  },
  examples: [
    { given: { characters: 3000, tables: 0 }, yields: '无' },
    { given: { characters: 3400, tables: 0 }, yields: '提示' },
    { given: { characters: 100, tables: 1 }, yields: '提示' },
  ],
})

export const webYearlyUpdate = duty('32.12a', {
  name: '年度更新',
  statement: '按年度更新的应于次年1月底前完成。',
  reading: '“1月底前”含1月31日；固定日期，遇休息日不顺延。',
  who: ['信息发布科室'],
  every: { each: 'year', month: 1, on: 'last', remind: [15, 5] },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-01-31'] }],
})

export const webYearlyUpdateDone = permit('32.12a', {
  name: '年度更新是否按时',
  statement: '按年度更新的应于次年1月底前完成。',
  facts: { year: count('更新年度', '年'), done: day('完成日期') },
  parameters: { by: printed('01-31', '月日') },
  refuse: ({ year, done }, { by }) =>
    done > `${year + 1}-${by}` &&
    `应于${year + 1}-${by}以前完成，页面标注过期，请立即更新并说明原因`,
  allowed: '按时完成',
  examples: [
    { given: { year: 2025, done: '2026-01-30' }, yields: true },
    { given: { year: 2025, done: '2026-01-31' }, yields: true },
    { given: { year: 2025, done: '2026-02-02' }, yields: false },
  ],
})

export const webQuarterlyUpdate = limit('32.12b', {
  name: '季度更新',
  statement: '按季度更新的应在季度后10个工作日内完成。',
  reading: '自季度最后一天的次日起算。',
  parameters: { workdays: printed(10, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 3 }, { left: 0 }],
  }),
  examples: [
    { given: { from: '2025-09-30' }, yields: '2025-10-21' },
    { given: { from: '2025-12-31' }, yields: '2026-01-15' },
    { given: { from: '2026-03-31' }, yields: '2026-04-15' },
  ],
})

export const webPromptUpdate = limit(['32.12c', '32.6.1.1', '32.6.1.3', '32.6.1.6', '32.6.1.7'], {
  name: '实时更新',
  statement: '实时更新的应在3个工作日内完成；政务公开栏目的职能、任免、办事指南、救济途径照此。',
  reading: '自内容定稿（文件落款）之日的次日起算，不以科室知道的日期起算。',
  parameters: { workdays: printed(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [
    { given: { from: '2025-09-30' }, yields: '2025-10-11' },
    { given: { from: '2026-02-13' }, yields: '2026-02-25' },
    { given: { from: '2026-04-01' }, yields: '2026-04-07' },
    { given: { from: '2026-05-06' }, yields: '2026-05-09' },
    { given: { from: '2026-03-31' }, yields: '2026-04-03' },
  ],
})

export const webBackup = duty('32.13a', {
  name: '上网信息备份',
  statement: '系统管理员定期对上网信息进行备份。',
  reading: '条文没有周期：每日备份、每周异地、每季度恢复测试为本地设置。',
  who: ['信息中心'],
  every: { each: 'week', on: [1, 2, 3, 4, 5, 6, 7], isLocal: true },
  examples: [
    {
      given: { from: '2026-03-14', to: '2026-03-16' },
      yields: ['2026-03-14', '2026-03-15', '2026-03-16'],
    },
  ],
})

const hoursBetween = (from: string, to: string) => minutesBetween(from, to) / 60

export const webBackupAge = rule('32.13a', {
  name: '备份时效',
  statement: '上网信息的备份须保持近期可用。',
  reading: '上次成功备份早于2天的亮红灯，为本地设置。',
  facts: { last: moment('上次成功备份'), on: moment('截至') },
  parameters: { days: local(2, '天') },
  decide: ({ last, on }, { days }) => {
    const hours = hoursBetween(last, on)
    return hours > days * 24
      ? { outcome: '红灯', reason: `上次成功备份已过${Math.floor(hours)}小时，请信息中心处理` }
      : { outcome: '正常', reason: `${Math.floor(hours)}小时前备份成功` }
  },
  examples: [
    { given: { last: '2026-03-14T02:00', on: '2026-03-16T09:00' }, yields: '红灯' },
    { given: { last: '2026-03-14T09:00', on: '2026-03-16T09:00' }, yields: '正常' },
  ],
})

export const webRevision = permit('32.13b', {
  name: '修改重新审核',
  statement: '上网信息如需修改，应重新编辑、排版及审核（部分需保密审查）。',
  reading:
    '条文未说哪些须保密审查，改动事实或数字的都要；原版在新版批准以前保留，改错字的注明更正。',
  facts: {
    isReviewed: yes('新版已按原级别审核'),
    changesFacts: yes('改动事实或数字'),
    hasSecrecyReview: yes('已作保密审查'),
    isMarked: yes('已注明更正'),
  },
  refuse: ({ isReviewed, changesFacts, hasSecrecyReview, isMarked }) => [
    !isReviewed && '修改须按原审核级别重新审核，批准以前显示原版',
    changesFacts && !hasSecrecyReview && '改动事实或数字的，须先作保密审查',
    !isMarked && '请注明更正及日期',
  ],
  examples: [
    {
      given: { isReviewed: true, changesFacts: true, hasSecrecyReview: true, isMarked: true },
      yields: true,
    },
    {
      given: { isReviewed: false, changesFacts: false, hasSecrecyReview: false, isMarked: true },
      yields: false,
    },
    {
      given: { isReviewed: true, changesFacts: true, hasSecrecyReview: false, isMarked: true },
      yields: false,
    },
    {
      given: { isReviewed: true, changesFacts: false, hasSecrecyReview: false, isMarked: false },
      yields: false,
    },
  ],
})

export const webTakedown = permit('32.13c', {
  name: '下架，不得擅自删除',
  statement: '确定不宜或不需继续公开的，经分管领导同意后由信息中心统一处理和登记，不得擅自删除。',
  reading: '“处理”指下架，内容和登记永久保留，任何人不能删除。',
  facts: {
    act: oneOf('动作', ['下架', '删除']),
    by: text('办理单位'),
    isApproved: yes('分管领导同意'),
    ground: optional(oneOf('理由', [...webRefusalNumbers, '过期'])),
  },
  refuse: ({ act, by, isApproved, ground }) => [
    act === '删除' && '不得擅自删除，请申请下架',
    act === '下架' && by !== '信息中心' && '下架由信息中心统一办理，请提出申请',
    !isApproved && '须先经分管领导同意',
    ground === null && '请注明理由：第三十二条(七)第几项，或过期',
  ],
  examples: [
    { given: { act: '下架', by: '信息中心', isApproved: true, ground: '过期' }, yields: true },
    { given: { act: '下架', by: '就业局', isApproved: true, ground: '过期' }, yields: false },
    { given: { act: '删除', by: '信息中心', isApproved: true, ground: '3' }, yields: false },
    { given: { act: '下架', by: '信息中心', isApproved: false, ground: '3' }, yields: false },
    { given: { act: '下架', by: '信息中心', isApproved: true, ground: null }, yields: false },
  ],
})
