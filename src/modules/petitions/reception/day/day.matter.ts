import { formatDay } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { officeHead } from '#modules/office.ts'
import {
  dayData,
  dayStates,
  sessionsOf,
  type DayState,
  type ReceptionDay,
} from '#modules/petitions/reception/day/data.ts'
import { absent, conclude, drop, hold } from '#modules/petitions/reception/day/holding.ts'
import { planForm } from '#modules/petitions/reception/day/paper.ts'
import { agree, create, prepare, publish } from '#modules/petitions/reception/day/planning.ts'
import { ownDesk } from '#modules/petitions/seats.ts'

/**
 * 领导接访日 (第三十三条(四)): twice a year, on the days that the rule names. The desk plans, the leader in
 * charge agrees, the plan is made public two weeks before; each leader receives, or makes up for it.
 */

type Step = 'create' | 'prepare' | 'agree' | 'publish' | 'hold' | 'conclude'

export const receptionDay = matterType<ReceptionDay, DayState, Step>({
  type: 'reception-day',
  label: '领导接访日',
  module: 'petitions',
  about:
    '日期由规则得出：3月、9月的第1个周一，不用填写。点下面的按钮就为下一个接访日排出每位领导的安排，再修改。',
  flowVersion: 1,
  data: dayData,
  start: 'preparing',
  states: dayStates,
  steps: {
    create: { label: '编制', state: 'preparing', returnable: false },
    prepare: { label: '编制', state: 'preparing' },
    agree: { label: '审定', state: 'agreeing' },
    publish: { label: '公示', state: 'publishing', returnable: false },
    hold: { label: '接访', state: 'published', returnable: false },
    conclude: { label: '汇总', state: 'summing', returnable: false },
  },
  create,
  actions: { prepare, agree, publish, absent, hold, conclude, drop },
  isPublic: ({ data }) => data.published !== null,
  readers: ({ data }, org, today) => [
    tokens.unit(ownDesk(org)),
    officeHead(org),
    ...org.leadersOn(today).map(({ id }) => tokens.person(id)),
    ...data.rows.map(({ recorder }) => tokens.person(recorder)),
  ],
  form: planForm,
  text: ({ title, data }) =>
    [title, ...data.rows.map(({ place, subjects }) => `${place} ${subjects}`)].join('\n'),
  columns: [
    { key: 'on', label: '接访日', value: ({ data }) => data.on },
    {
      key: 'published',
      label: '公示',
      value: ({ data: { published } }) =>
        published && `${published.on}${published.late > 0 ? `（迟${published.late}天）` : ''}`,
    },
    { key: 'leaders', label: '接访领导', value: ({ data }) => data.rows.length },
    {
      key: 'absences',
      label: '缺席补接',
      value: ({ data }, names) =>
        data.absences
          .map(({ leader, on }) => `${names.person(leader)}（${formatDay(on)}补接）`)
          .join('、') || null,
    },
    {
      key: 'held',
      label: '已接访',
      value: ({ data }) =>
        data.published ? `${data.held.length}/${sessionsOf(data).length}` : null,
    },
  ],
})
