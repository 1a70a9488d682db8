import { z } from 'zod'
import { formatDay } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { day, linesOf, shown, words } from '#modules/fields.ts'
import {
  director,
  headBeside,
  headSeat,
  isOf,
  isOfOffice,
  isStaff,
  officeHead,
  policyCode,
} from '#modules/office.ts'
import { added, itemFault, limitDays, partsOf } from '#modules/service/item-checks.ts'
import {
  itemInput,
  itemStates,
  revisionInput,
  serviceItemData,
  type ItemState,
  type ItemStep,
  type ServiceItem,
  type ServiceItemData,
} from '#modules/service/item-data.ts'
import { flowChange } from '#rulebook/articles/a03-prohibitions.ts'
import {
  noOwnLicences,
  promisePublished,
  serviceNoticeUpdate,
} from '#rulebook/articles/a14-service-promises.ts'

/**
 * 服务事项 (第十四条(一)–(三)): written by its section, checked by the head, confirmed by 政策法规科 where it
 * is a licence or asks for more than before, made public by the office in both places. What was
 * published counts until the next edition is.
 */

const act = actionsOf<ServiceItemData, ItemState>()
const promise = { clause: '14.1', cite: '第十四条(一)' }
const notice = { clause: '14.2', cite: '第十四条(二)' }
const noAdding = { clause: '3.2', cite: '第三条(二)' }

const policySeat = (ctx: Ctx<unknown>): number =>
  headSeat(ctx.org, ctx.org.unitByCode(policyCode)?.id) ?? officeHead(ctx.org)

/** To the head of the section; to the leader in charge where the head wrote it himself. */
function toCheck(
  ctx: Ctx<ServiceItemData>,
  item: ServiceItem,
  data: ServiceItemData,
): Omit<Change<ServiceItemData, ItemState>, 'say'> | ReturnType<typeof refuse> {
  const fault = itemFault(ctx, item)
  if (fault) return fault
  const { org, today } = ctx
  const leader = org.leaderOf(item.unit, today) ?? director(org, today)
  const holder =
    headBeside(org, item.unit, ctx.actor.person!, today) ?? (leader && tokens.person(leader.id))
  if (!holder) return refuse('没有可以审核的科室负责人和分管领导，请系统管理员先明确。')
  return {
    state: 'checking',
    data: { ...data, draft: item },
    title: item.name,
    unit: item.unit,
    open: [{ step: 'check', label: '审核服务事项', holder, rank: 2 }],
  }
}

const create = act(itemInput, {
  label: '登记服务事项',
  from: ['drafting'],
  to: ['checking'],
  primary: true,
  undo: false,
  who: { label: '承办科室工作人员', test: isStaff },
  clauses: [promise, notice],
  run: (ctx) => {
    const { input, org, today } = ctx
    const home = org.homeUnitOf(ctx.actor.person!, today)!
    if (home.id !== input.unit && !isOfOffice(ctx)) {
      return refuse('服务事项由承办科室登记。', { field: 'unit', ...notice })
    }
    const blank: ServiceItemData = {
      draft: input,
      addBasis: '',
      isAdding: false,
      published: null,
      earlier: [],
    }
    const change = toCheck(ctx, input, blank)
    return 'refused' in change ? change : { ...change, say: `登记服务事项：${input.name}` }
  },
})

const rewrite = act(revisionInput, {
  label: '改后再送',
  from: ['drafting'],
  to: ['checking'],
  primary: true,
  undo: false,
  who: { label: '起草人', steps: ['create'] },
  clauses: [notice],
  run: (ctx) => revised(ctx, '改后再送审核'),
})

const revise = act(revisionInput, {
  label: '修订',
  from: ['published'],
  to: ['checking'],
  undo: false,
  who: {
    label: '承办科室工作人员',
    test: (ctx) =>
      isOfOffice(ctx) ||
      ctx.org.homeUnitOf(ctx.actor.person ?? 0, ctx.today)?.id === ctx.data.draft.unit,
  },
  clauses: [{ clause: '14.2a', cite: '第十四条(二)' }, noAdding],
  run: (ctx) => revised(ctx, '提出修订'),
})

function revised(ctx: Ctx<ServiceItemData, z.output<typeof revisionInput>>, what: string) {
  const { addBasis, ...item } = ctx.input
  const before = ctx.data.published?.item
  const more = before ? added(before, item) : []
  // 政策法规科 has its say in the next step; here the ground must be there already.
  const may = decide(flowChange, ctx, {
    isAddingRequirement: more.length > 0,
    legalBasis: addBasis,
    isApprovedByPolicyOffice: true,
  })
  if (!may.outcome) return refusalOf(may, 'addBasis')
  const change = toCheck(ctx, item, { ...ctx.data, addBasis, isAdding: more.length > 0 })
  return 'refused' in change
    ? change
    : {
        ...change,
        decisions: [may],
        say: more.length > 0 ? `${what}，增加${more.join('、')}` : what,
      }
}

const opinion = z.strictObject({
  text: shown(words(500), '意见', { input: 'lines' }).default('同意。'),
})

const toPublish = (ctx: Ctx<ServiceItemData>): Omit<Change<ServiceItemData, ItemState>, 'say'> => ({
  state: 'publishing',
  clocks: clockOf(limitOf(serviceNoticeUpdate, ctx, {}), {
    key: 'update',
    label: '网站和公示栏公开',
    from: ctx.now,
  }),
  open: [
    {
      step: 'publish',
      label: '公开服务事项',
      holder: officeHead(ctx.org),
      rank: 2,
      clock: { key: 'update' },
    },
  ],
})

const check = act(opinion, {
  label: '审核同意',
  from: ['checking'],
  to: ['confirming', 'publishing'],
  primary: true,
  undo: false,
  who: { label: '科室负责人', steps: ['check'], notOwn: true },
  clauses: [notice],
  run: (ctx) => {
    const { draft, isAdding } = ctx.data
    const said = { opinion: { slot: '科室负责人', text: ctx.input.text } }
    if (draft.kind !== '行政许可' && !isAdding) {
      return { ...toPublish(ctx), ...said, say: '审核同意，送办公室公开' }
    }
    return {
      state: 'confirming',
      open: [{ step: 'confirm', label: '确认法律依据', holder: policySeat(ctx), rank: 2 }],
      ...said,
      say: '审核同意，送政策法规科确认',
    }
  },
})

const confirm = act(opinion, {
  label: '确认依据',
  from: ['confirming'],
  to: ['publishing'],
  primary: true,
  undo: false,
  who: { label: '政策法规科', steps: ['confirm'], notOwn: true },
  clauses: [{ clause: '14.3a', cite: '第十四条(三)' }, noAdding],
  run: (ctx) => {
    const { draft, addBasis, isAdding } = ctx.data
    const may = decide(flowChange, ctx, {
      isAddingRequirement: isAdding,
      legalBasis: addBasis,
      isApprovedByPolicyOffice: true,
    })
    if (!may.outcome) return refusalOf(may)
    const own = decide(noOwnLicences, ctx, { basis: draft.basis, isConfirmed: true })
    if (!own.outcome) return refusalOf(own)
    return {
      ...toPublish(ctx),
      opinion: { slot: '政策法规科', text: ctx.input.text },
      decisions: [may, own],
      say: '确认法律依据，送办公室公开',
    }
  },
})

const publish = act(
  z.strictObject({
    effective: shown(day, '生效日期', { input: 'day', span: 6 }),
    site: shown(words(200), '州局网站凭据（网址）', { input: 'line' }).default(''),
    board: shown(words(200), '政务公开栏凭据（位置、日期）', { input: 'line' }).default(''),
    other: shown(words(200), '其他渠道', { input: 'line' }).default(''),
  }),
  {
    label: '公开',
    from: ['publishing'],
    to: ['published'],
    primary: true,
    undo: false,
    who: { label: '办公室', steps: ['publish'] },
    clauses: [promise],
    run: (ctx) => {
      const { draft, published, earlier } = ctx.data
      const { effective, site, board, other } = ctx.input
      const channels = [
        { channel: '州局网站', evidence: site },
        { channel: '政务公开栏', evidence: board },
        { channel: '其他', evidence: other },
      ].filter(({ evidence }) => evidence !== '')
      const complete = decide(promisePublished, ctx, {
        parts: partsOf(draft),
        channels: channels.map(({ channel }) => channel),
      })
      if (!complete.outcome) return refusalOf(complete, site === '' ? 'site' : 'board')
      const limit = limitDays(ctx, draft)
      if (typeof limit !== 'number') return limit
      const version = (published?.version ?? 0) + 1
      return {
        state: 'published',
        data: {
          ...ctx.data,
          addBasis: '',
          isAdding: false,
          published: { version, effective, item: draft, channels, limit },
          earlier: published
            ? [
                ...earlier,
                {
                  version: published.version,
                  effective: published.effective,
                  papers: published.item.papers.filter(({ isExempt }) => !isExempt).length,
                  steps: linesOf(published.item.procedure).length,
                  limit: published.limit,
                },
              ]
            : earlier,
        },
        clocks: [{ op: 'stop', key: 'update' }],
        decisions: [complete],
        say: `公开第${version}版，${formatDay(effective)}起生效`,
      }
    },
  },
)

const stop = act(
  z.strictObject({
    reason: shown(words(300).min(4, '请写明停办的依据。'), '停办依据', { input: 'lines' }),
  }),
  {
    label: '停办',
    from: ['published'],
    to: ['withdrawn'],
    undo: false,
    danger: true,
    who: {
      label: '政策法规科、办公室',
      test: (ctx) => isOf(ctx, policyCode) || isOfOffice(ctx),
    },
    clauses: [{ clause: '14.3a', cite: '第十四条(三)' }],
    run: (ctx) => ({ state: 'withdrawn', say: `停办：${ctx.input.reason}` }),
  },
)

export const serviceItem = matterType<ServiceItemData, ItemState, ItemStep>({
  type: 'service-item',
  label: '服务事项',
  module: 'service',
  about: '对外服务的内容、程序、时限、标准，审核后在网站和公示栏同时公开；公开以前的不对外。',
  flowVersion: 1,
  data: serviceItemData,
  start: 'drafting',
  states: itemStates,
  steps: {
    create: { label: '起草', state: 'drafting' },
    check: { label: '审核', state: 'checking' },
    confirm: { label: '确认依据', state: 'confirming' },
    publish: { label: '公开', state: 'publishing', returnable: false },
  },
  create,
  actions: { check, confirm, publish, rewrite, revise, stop },
  // Whoever meets a visitor must know what the bureau does.
  readers: (_, org) => org.units.map((unit) => tokens.unit(unit.id)),
  form: guide,
  text: ({ title, data: { draft } }) => [title, draft.content, draft.basis].join('\n'),
  columns: [
    { key: 'kind', label: '类别', value: ({ data }) => data.draft.kind },
    {
      key: 'limit',
      label: '时限',
      value: ({ data }) => (data.published ? `${data.published.limit}个工作日` : null),
    },
    { key: 'version', label: '版次', value: ({ data }) => data.published?.version ?? null },
    { key: 'effective', label: '生效', value: ({ data }) => data.published?.effective ?? null },
  ],
})

/** 办事公示 (第十四条(二)): website and notice board come from the same record. */
function guide(page: FormPage<ServiceItemData>, names: FormNames): FormSpec {
  const { draft, published } = page.data
  const papers = draft.papers.map(
    ({ paper, basis, isExempt }, i) =>
      `${i + 1}．${paper}${isExempt ? '（免提交）' : ''}${basis ? `　依据：${basis}` : ''}`,
  )
  const limit = [
    draft.statutory === null ? '' : `法定${draft.statutory}个工作日（${draft.statutoryBasis}）`,
    published ? `承诺${published.limit}个工作日` : '',
  ]
  const charge = `收费${(draft.amount / 100).toFixed(2)}元（${draft.chargeBasis}）`
  return {
    title: '办事公示',
    topLeft: `版次：${published ? `第${published.version}版` : '未公开'}`,
    topRight: `生效日期：${published ? formatDay(published.effective) : ''}`,
    rows: [
      [label('事项'), value(draft.name, 6), label('类别'), value(draft.kind, 2)],
      [label('服务内容'), value(draft.content, 10)],
      [label('法律依据'), value(draft.basis, 10)],
      ...(draft.qualification ? [[label('审批资格'), value(draft.qualification, 10)]] : []),
      [label('办理程序'), value(linesOf(draft.procedure).join(' → '), 10)],
      [label('具体要求'), value(draft.requirements, 10)],
      [label('所需材料'), value(papers.join('\n'), 10)],
      [label('办结时限'), value(limit.filter(Boolean).join('；'), 10)],
      [label('服务标准'), value(draft.standard, 10)],
      [label('收费标准'), value(draft.charge === '收费' ? charge : '不收费', 10)],
      [
        label('承办科室'),
        value(names.unit(draft.unit), 4),
        label('工作人员'),
        value(draft.staff.map((id) => names.person(id)).join('、'), 4),
      ],
      [label('职责要求'), value(draft.duties, 10)],
      [label('办理地点'), value(draft.place, 4), label('办理时间'), value(draft.hours, 4)],
      [label('咨询电话'), value(draft.phone, 4), label('投诉电话'), value(draft.complaintPhone, 4)],
      [
        label('投诉地址'),
        value(draft.complaintAddress, 4),
        label('网上投诉'),
        value(draft.complaintOnline, 4),
      ],
      [label('科室负责人'), opinions(page.opinions, ['科室负责人'], 12)],
      [label('政策法规科'), opinions(page.opinions, ['政策法规科'], 12)],
    ],
  }
}
