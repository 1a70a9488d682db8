import { dayOf, instantOfMinute, minuteOf } from '#kernel/clocks/time.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { decide } from '#modules/decide.ts'
import { linesOf } from '#modules/fields.ts'
import { isOf, isOfOffice, policyCode } from '#modules/office.ts'
import { type Petition, type State } from '#modules/petitions/data.ts'
import { intake, online, signingIn } from '#modules/petitions/intake.ts'
import { deskCode, deskOf, deskSeat } from '#modules/petitions/seats.ts'
import { letterHandedOver } from '#rulebook/articles/a56-petition-procedure.ts'

import {
  alarms,
  blank,
  faultOf,
  limits,
  receivedOn,
  titleOf,
  toWork,
  type Registered,
} from '#modules/petitions/beginning.ts'
/** 登记 (第三十三条(一)(十), 第五十六条(一)): by the desk, by the office that got the letter, by the citizen. */

const act = actionsOf<Petition, State>()

const draws = (_input: unknown, today: string): string => `信访/${today.slice(0, 4)}`
const numberOf = (ctx: Ctx<Petition>): string =>
  `信访〔${ctx.today.slice(0, 4)}〕${Object.values(ctx.numbers)[0] ?? 0}号`

export const create = act(intake, {
  label: '登记信访件',
  from: ['received'],
  to: ['received', 'proposing', 'advising'],
  primary: true,
  undo: false,
  who: {
    label: '信访科，收到来信的办公室；反映信访科的，政策法规科',
    test: (ctx) => isOf(ctx, deskCode) || isOfOffice(ctx) || isOf(ctx, policyCode),
  },
  clauses: [
    { clause: '33.1a', cite: '第三十三条(一)' },
    { clause: '33.10.1', cite: '第三十三条(十)1' },
    { clause: '56.1.1.0', cite: '第五十六条(一)1' },
  ],
  draws,
  refers: ({ earlier, origin }) => [...earlier, ...(origin === null ? [] : [origin])],
  run: (ctx) => {
    const { files, origin, ...input } = ctx.input
    const checked = faultOf(ctx, input)
    if (isRefusal(checked)) return checked
    const begun = blank(input, ctx)
    const isOwn = ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)?.id === deskOf(begun, ctx)
    const data: Petition = { ...begun, clerk: isOwn ? ctx.actor.person : null }
    const alarm = alarms(ctx, data)
    const work = isOwn ? toWork(ctx, data) : waiting(ctx, data)
    const received = decide(letterHandedOver, ctx, {
      received: receivedOn(data),
      registered: ctx.today,
    })
    return {
      ...work,
      title: titleOf(data),
      number: numberOf(ctx),
      unit: deskOf(data, ctx),
      open: [...work.open!, ...alarm.open],
      clocks: [...limits(ctx, data), ...alarm.clocks],
      notices: alarm.notices,
      files: files.map((file) => ({ ...file, role: '信件影像、材料' })),
      links: [
        ...input.earlier.map((to) => ({ to, kind: '先前信访' })),
        ...(origin === null ? [] : [{ to: origin, kind: '领导接访' }]),
      ].filter(({ to }) => ctx.others.has(to)),
      decisions: [...checked, received, ...alarm.decisions],
      say: `登记${input.channel}${input.purpose}：${titleOf(data)}${isOwn ? '' : '，移交登记'}`,
    }
  },
})

const waiting = (ctx: Ctx<Petition>, data: Petition) => ({
  state: 'received' as const,
  data,
  open: [
    {
      step: 'signIn',
      label: '接收登记信访件',
      holder: deskSeat(data, ctx),
      rank: 1,
      clock: { key: 'propose' },
    },
  ],
})

export const submit = act(online, {
  label: '提交信访事项',
  from: ['received'],
  to: ['received'],
  who: { label: '群众', citizen: 'only' },
  clauses: [{ clause: '33.1a', cite: '第三十三条(一)' }],
  draws,
  run: (ctx) => {
    const { files, name, phone, idNumber, address, ...given } = ctx.input
    const input: Registered = {
      channel: '网站留言',
      source: '群众',
      at: minuteOf(ctx.now),
      people: 1,
      organ: '',
      letter: '',
      organDue: null,
      subject: `网上${given.purpose}`,
      claims: '待登记',
      section: null,
      against: '',
      about: [],
      aboutUnits: [],
      replyNumber: '',
      answeredOn: null,
      firstHandler: '',
      excuse: '',
      receivers: [],
      place: '',
      signature: '',
      broughtBy: null,
      firstAnswer: '',
      isSkipping: false,
      isToCapital: false,
      isUnstable: false,
      hasDanger: false,
      hasMedia: false,
      earlier: [],
      ...given,
      petitioners: [{ name, phone, idNumber, address }],
    }
    const data: Petition = { ...blank(input, ctx), isOnline: true }
    return {
      ...waiting(ctx, data),
      title: titleOf(data),
      number: numberOf(ctx),
      unit: deskOf(data, ctx),
      clocks: limits(ctx, data),
      files: files.map((file) => ({ ...file, role: '群众提交' })),
      say: '信访人在网上提交',
    }
  },
})

export const signIn = act(signingIn, {
  label: '接收登记',
  from: ['received'],
  to: ['proposing', 'advising', 'received'],
  primary: true,
  undo: false,
  who: { label: '信访科负责人', steps: ['signIn'] },
  clauses: [{ clause: '56.1.1.0', cite: '第五十六条(一)1' }],
  run: (ctx) => {
    const { clerk: chosen, ...input } = ctx.input
    const clerk = chosen ?? ctx.behalf?.principal ?? ctx.actor.person!
    const data: Petition = { ...ctx.data, ...input, clerk }
    const desk = deskOf(data, ctx)
    if (desk !== deskOf(ctx.data, ctx)) {
      // It turned out to be about the desk: another section takes it over.
      const moved = { ...data, clerk: null }
      return {
        ...waiting(ctx, moved),
        title: titleOf(moved),
        unit: desk,
        say: '反映本科室，移交其他科室登记',
      }
    }
    if (!personOf(ctx, clerk) || ctx.org.homeUnitOf(clerk, ctx.today)?.id !== desk) {
      return refuse('经办人须为本科室在岗人员。', { field: 'clerk', status: 400 })
    }
    return {
      ...toWork(ctx, data),
      title: titleOf(data),
      unit: desk,
      say: `接收登记，${ctx.org.person(clerk).name}经办，诉求${linesOf(data.claims).length}项，接信日${dayOf(instantOfMinute(data.at))}`,
    }
  },
})
