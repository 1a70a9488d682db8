import { conduct, count, day, duty, local, permit, quota, role, rule, text, yes } from '../kit.ts'

/** 第三十一条 卫生管理制度。 */

export const mondayCleaning = duty('31.1a', {
  name: '周一大扫除',
  statement: '每星期一上午8:30以前为全局卫生集中大扫除，全体人员打扫办公室卫生。',
  reading: '周一放假的移到该周第一个工作日。',
  who: ['全体人员'],
  every: { each: 'week', on: 'first-workday', at: '08:30' },
  examples: [
    { given: { from: '2026-03-09', to: '2026-03-15' }, yields: ['2026-03-09'] },
    { given: { from: '2026-10-05', to: '2026-10-11' }, yields: ['2026-10-08'] },
  ],
})

export const roomCheck = quota('31.1b', {
  name: '室内卫生检查',
  statement: '随时打扫卫生，保持室内外清洁，桌面沙发座椅整洁美观。',
  reading: '一个月两次不合格的列入通报，为本地设置。',
  of: ['不合格', '次'],
  most: local(1, '次'),
  examples: [
    { given: { count: 1 }, yields: true },
    { given: { count: 2 }, yields: false },
  ],
})

export const areaOwner = rule('31.2', {
  name: '卫生责任区',
  statement: '局领导办公室、会议室、卫生间、大厅、走道等由保洁员负责；各科室室内、窗户自行清扫。',
  reading: '会议室另按第五十八条(五)每天及会后清扫，从严。',
  facts: { area: text('区域') },
  decide: ({ area }) => {
    const isCleaner = /局领导办公室|会议室|卫生间|大厅|走道/u.test(area)
    return {
      outcome: isCleaner ? '保洁员' : '使用科室',
      reason: `${area}由${isCleaner ? '保洁员' : '使用科室'}负责`,
    }
  },
  examples: [
    { given: { area: '三楼会议室' }, yields: '保洁员' },
    { given: { area: '就业科办公室窗户' }, yields: '使用科室' },
  ],
})

export const noLittering = conduct('31.3a', {
  name: '不准乱扔乱吐',
  statement: '办公室、会议室、走道、卫生间内不准随地吐痰、乱丢烟蒂、果皮、纸屑等。',
  points: ['随地吐痰', '乱丢烟蒂', '乱丢果皮纸屑'],
})

export const rubbishBagged = permit('31.3b', {
  name: '垃圾装袋',
  statement: '各科室及时处理垃圾，装袋后统一堆放到卫生间，不得堆放在走道内。',
  facts: { isBagged: yes('已装袋'), isInCorridor: yes('堆放在走道') },
  refuse: ({ isBagged, isInCorridor }) => [
    !isBagged && '垃圾须装袋',
    isInCorridor && '不得堆放在走道内，请移到卫生间',
  ],
  examples: [
    { given: { isBagged: true, isInCorridor: false }, yields: true },
    { given: { isBagged: true, isInCorridor: true }, yields: false },
  ],
})

export const cleaningBeforeHoliday = rule('31.4', {
  name: '节前大扫除提醒',
  statement: '法定节假日前或遇卫生大检查，各科室按办公室临时安排集中大扫除。',
  reading: '放假前第三个工作日提醒办公室安排，为本地设置。',
  facts: { firstDayOff: day('放假首日') },
  parameters: { workdays: local(3, '个工作日') },
  decide: ({ firstDayOff }, { workdays }, { calendar }) => {
    const outcome = calendar.addWorkdays(firstDayOff, -workdays)
    return { outcome, reason: `${outcome}提醒安排节前大扫除` }
  },
  examples: [{ given: { firstDayOff: '2026-02-15' }, yields: '2026-02-12' }],
})

export const cleaningArranger = role('31.4', {
  name: '临时大扫除安排',
  statement: '由办公室临时安排。',
  who: ['办公室'],
})

export const findingsOfMonth = rule('31.1b', {
  name: '当月不合格科室',
  statement: '保持室内外清洁。',
  facts: { failed: count('当月不合格', '次') },
  parameters: { listedAt: local(2, '次') },
  decide: ({ failed }, { listedAt }) => ({
    outcome: failed >= listedAt,
    reason: `当月${failed}次不合格`,
  }),
  examples: [
    { given: { failed: 2 }, yields: true },
    { given: { failed: 1 }, yields: false },
  ],
})
