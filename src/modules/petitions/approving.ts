import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Decided } from '#rulebook/kit.ts'
import { clockOf, decide, limitOf, refusalOf } from '#modules/decide.ts'
import { plain, ref, shown } from '#modules/fields.ts'
import { headSeat, officeHead } from '#modules/office.ts'
import type { Petition, State } from '#modules/petitions/data.ts'
import { toServe } from '#modules/petitions/noticing.ts'
import { clerkSeat, disciplineSeats } from '#modules/petitions/seats.ts'
import { petitionGravity } from '#rulebook/articles/a33-petition-leaders.ts'
import { petitionRefusalLetterDue } from '#rulebook/articles/a33-petition-handling.ts'
import { countySigned, hardPetition } from '#rulebook/articles/a56-petition-procedure.ts'

/** 审批 (第五十六条(一)(二)): what the leader decides, and where it goes. */

const act = actionsOf<Petition, State>()

export const approve = act(
  z.strictObject({
    decision: shown(z.enum(['同意', '不同意'], '请选择。'), '审批', { input: 'choice' }),
    lead: shown(ref.nullable(), '改由哪个科室承办（裁定归口）', {
      input: 'unit',
      when: { decision: ['同意'] },
    }).default(null),
    isGrave: shown(z.boolean(), '指定为重大', { span: 6, when: { decision: ['同意'] } }).default(
      false,
    ),
    isComplex: shown(z.boolean(), '指定为复杂', { span: 6, when: { decision: ['同意'] } }).default(
      false,
    ),
    text: shown(plain(1000), '意见', { input: 'lines' }).default(''),
  }),
  {
    label: '审批',
    from: ['approving'],
    to: ['proposing', 'serving', 'telling', 'transferring'],
    primary: true,
    undo: false,
    who: { label: '分管信访局领导', steps: ['approve'] },
    clauses: [
      { clause: '56.1.1.1b', cite: '第五十六条(一)1(1)' },
      { clause: '33.2', cite: '第三十三条(二)' },
    ],
    run: (ctx) => {
      const { data, input } = ctx
      const proposal = data.proposal!
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const text = input.text || `${input.decision}。`
      const opinion = { slot: '局领导审批', text }
      if (input.decision === '不同意') {
        return {
          state: 'proposing',
          open: [
            {
              step: 'propose',
              label: '重新拟办',
              holder: clerkSeat(data, ctx),
              rank: 1,
              clock: { key: 'notice' },
              note: text,
            },
          ],
          opinion,
          say: `不同意拟办意见：${text}`,
        }
      }
      const decisions: Decided<unknown>[] = []
      if (proposal.proposal === '不予受理') {
        const who = decide(hardPetition, ctx, { isHard: proposal.isHard, matter: '不予受理' })
        const hasMet = data.meetings.some(({ subject }) => subject === '不予受理')
        if (who.outcome === '局信访工作领导小组会议' && !hasMet) {
          return refuse('重大疑难的不予受理，须先由局信访工作领导小组会议决定并登记会议记录。', {
            clause: who.rule,
            cite: who.cite,
          })
        }
        decisions.push(who)
        if (proposal.isWritten) {
          const letter = decide(petitionRefusalLetterDue, ctx, {
            isAsked: true,
            isApproved: true,
            ground: data.grounds,
            wayOut: proposal.wayOut,
          })
          if (!letter.outcome) return refusalOf(letter)
          decisions.push(letter)
        }
      }
      const grave = decide(petitionGravity, ctx, {
        people: data.people,
        isToCapital: data.isToCapital,
        hasDanger: data.hasDanger,
        hasMedia: data.hasMedia,
        isSet: input.isGrave,
      })
      const next: Petition = {
        ...data,
        approval: { by, on: ctx.today, text },
        lead: input.lead ?? data.lead,
        isGrave: grave.outcome === '重大',
        isComplex: input.isComplex,
        ...(data.dispute && input.lead ? { dispute: { ...data.dispute, settled: true } } : {}),
      }
      const to = afterApproval(ctx, next)
      return {
        ...to,
        clocks: [...(to.clocks ?? []), { op: 'stop', key: 'meeting' }],
        opinion,
        decisions: [...decisions, grave],
        say: `${proposal.proposal}：${text}`,
      }
    },
  },
)

function afterApproval(ctx: Ctx<Petition>, data: Petition): Omit<Change<Petition, State>, 'say'> {
  const proposal = data.proposal!
  const clerk = clerkSeat(data, ctx)
  if (proposal.proposal === '转县（市）办理') {
    const within = limitOf(countySigned, ctx, {})
    const label = '签收转来的信访件'
    const clock = { key: 'county' }
    const seat = headSeat(ctx.org, proposal.county!) ?? officeHead(ctx.org)
    return {
      state: 'transferring',
      data,
      clocks: clockOf(within, { key: 'county', label: '县（市）局签收', from: ctx.now }),
      open: [
        { step: 'countySign', label, holder: seat, rank: 1, clock },
        { step: 'countySign', label: '登记县（市）局签收', holder: clerk, rank: 2, clock },
      ],
    }
  }
  if (proposal.proposal === '不予受理' && !proposal.isWritten) {
    return {
      state: 'telling',
      data,
      open: [
        { step: 'tell', label: '告知并引导', holder: clerk, rank: 1, clock: { key: 'notice' } },
      ],
    }
  }
  const told =
    data.about.length + data.aboutUnits.length > 0 && proposal.proposal === '受理'
      ? disciplineSeats(ctx.org).map((holder) => ({
          step: 'serve',
          kind: 'read' as const,
          label: '职务行为投诉',
          holder,
        }))
      : []
  const serve = toServe(ctx, data)
  return { ...serve, open: [...serve.open, ...told] }
}
