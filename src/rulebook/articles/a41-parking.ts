import {
  addDays,
  count,
  day,
  duty,
  form,
  moment,
  oneOf,
  optional,
  permit,
  text,
  weekdayOf,
  yes,
} from '../kit.ts'
/** 第四十一条 车辆管理制度，(五) 停放与封存。 */

export const carAtBase = permit('41.5a', {
  name: '无派车单不得动车',
  statement: '驾驶员无任务须坚持上下班，车辆上班时间停放机关；不许私自驾车外出、公车私用。',
  facts: { isOut: yes('车辆外出'), hasOrder: yes('有派车单'), isPrivate: yes('私事') },
  refuse: ({ isOut, hasOrder, isPrivate }) => [
    isOut && !hasOrder && '没有派车单，车辆须停放机关；请办公室核实是否私自外出',
    isOut && isPrivate && '禁止公车私用，列为线索',
  ],
  examples: [
    { given: { isOut: true, hasOrder: false, isPrivate: false }, yields: false },
    { given: { isOut: true, hasOrder: true, isPrivate: true }, yields: false },
    { given: { isOut: true, hasOrder: true, isPrivate: false }, yields: true },
    { given: { isOut: false, hasOrder: false, isPrivate: false }, yields: true },
  ],
})

export const carBackAtNight = permit('41.5b', {
  name: '回单位停放',
  statement: '严格回单位停放；上班时间未外派的车须停单位，不能回停须报告办公室。',
  reading: '每日18:00核对（本地设置）。',
  facts: {
    isBack: yes('已回单位停放'),
    isDispatched: yes('在外出车'),
    hasReported: yes('已报告办公室'),
  },
  refuse: ({ isBack, isDispatched, hasReported }) =>
    !isBack && !isDispatched && !hasReported && '未回单位停放，也未报告办公室，请立即说明',
  examples: [
    { given: { isBack: false, isDispatched: false, hasReported: false }, yields: false },
    { given: { isBack: false, isDispatched: false, hasReported: true }, yields: true },
    { given: { isBack: false, isDispatched: true, hasReported: false }, yields: true },
    { given: { isBack: true, isDispatched: false, hasReported: false }, yields: true },
  ],
})

export const carParkingCheck = duty('41.5b', {
  name: '停放核对',
  statement: '每日核对公务车回单位停放。',
  who: ['办公室'],
  every: { each: 'workday', at: '18:00', isLocal: true },
  examples: [
    { given: { from: '2025-11-14', to: '2025-11-17' }, yields: ['2025-11-14', '2025-11-17'] },
  ],
})

export const weekendLock = permit('41.5c', {
  name: '周末停放',
  statement: '周五下班后至周日全部公车回停单位；因工作用车到单位开、用完立即停回。',
  reading: '调休上班的周六、周日不算周末，自最后一个上班日下班起算；其余法定节假日按封存停驶。',
  facts: {
    at: moment('用车时刻'),
    hasWork: yes('因工作需要并经派车'),
    isFromBase: yes('到单位开车，用完开回'),
  },
  refuse: ({ at, hasWork, isFromBase }, _, { calendar }) => {
    const on = at.slice(0, 10)
    const closing = calendar.hours.at(-1)?.to ?? ''
    const isWeekend = (one: string) => !calendar.isWorkday(one) && weekdayOf(one) >= 6
    const isLocked =
      isWeekend(on) ||
      (calendar.isWorkday(on) && at.slice(11) > closing && isWeekend(addDays(on, 1)))
    return (
      isLocked && [
        !hasWork && '周五下班至周日公车须停单位，因工作用车请先办派车',
        !isFromBase && '周末用车须到单位开、用完立即开回',
      ]
    )
  },
  examples: [
    { given: { at: '2026-02-14T10:00', hasWork: false, isFromBase: false }, yields: true },
    { given: { at: '2026-02-13T18:00', hasWork: false, isFromBase: false }, yields: true },
    { given: { at: '2026-02-14T17:31', hasWork: false, isFromBase: true }, yields: false },
    { given: { at: '2025-11-14T17:30', hasWork: false, isFromBase: false }, yields: true },
    { given: { at: '2025-11-15T09:00', hasWork: true, isFromBase: true }, yields: true },
    { given: { at: '2025-11-16T09:00', hasWork: true, isFromBase: false }, yields: false },
  ],
})

export const holidaySeal = permit('41.5d', {
  name: '节假日封存停驶',
  statement: '法定节假日除值班车和应急执法车外封存停驶。',
  reading: '放假通知所列的整段都算，包括其中的周末和调休；节前最后一个工作日下班前封存。',
  facts: { on: day('用车日期'), use: oneOf('用途', ['普通', '值班', '应急执法']) },
  refuse: ({ on, use }, _, { calendar }) =>
    use === '普通' &&
    !calendar.isWorkday(on) &&
    calendar.provenance(on) !== undefined &&
    `${on}节假日封存停驶，只有值班车和应急执法车可以出车`,
  examples: [
    { given: { on: '2026-10-03', use: '普通' }, yields: false },
    { given: { on: '2026-10-03', use: '值班' }, yields: true },
    { given: { on: '2026-10-03', use: '应急执法' }, yields: true },
    { given: { on: '2026-10-01', use: '普通' }, yields: false },
    { given: { on: '2026-10-07', use: '普通' }, yields: false },
    { given: { on: '2026-10-08', use: '普通' }, yields: true },
  ],
})

export const carSeal = form('41.5d', {
  name: '车辆封存单',
  statement: '节假日封存停驶的车辆登记里程和钥匙。',
  reading: '表名为本地设置；节后核对里程。',
  fields: {
    car: text('车牌号'),
    kilometres: count('封存里程', '公里'),
    key: text('钥匙存放处'),
    sealed: moment('封存时间'),
    unsealed: optional(moment('启封时间')),
    kilometresAfter: optional(count('启封里程', '公里')),
  },
  signatures: ['驾驶员', '办公室'],
})
