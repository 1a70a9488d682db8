import { accountRoutes } from '#kernel/accounts/accounts.route.ts'
import { authRoutes } from '#kernel/accounts/auth.route.ts'
import { oidcRoutes } from '#kernel/accounts/oidc.route.ts'
import { auditRoutes } from '#kernel/audit/audit.route.ts'
import { calendarRoutes } from '#kernel/calendar/calendar.route.ts'
import { fileRoutes } from '#kernel/files/files.route.ts'
import type { Route } from '#kernel/http/route.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { templateRoutes } from '#kernel/printing/templates.route.ts'
import { printRoute } from '#kernel/matters/print.route.ts'
import { matterRoutes } from '#kernel/matters/matters.route.ts'
import { noticeRoutes } from '#kernel/notices/notices.route.ts'
import { publicRoutes } from '#kernel/public/public.route.ts'
import { revealRoute } from '#kernel/privacy/reveal.route.ts'
import { orgRoutes } from '#kernel/org/org.route.ts'
import { registerRoutes } from '#kernel/registers/registers.route.ts'
import { searchRoutes } from '#kernel/search/search.route.ts'
import { documentRoutes } from '#modules/documents/documents.route.ts'
import { classified } from '#modules/secrecy/classified.matter.ts'
import { incoming } from '#modules/documents/incoming/incoming.matter.ts'
import { outgoing } from '#modules/documents/outgoing/outgoing.matter.ts'
import { boxRoutes } from '#modules/archives/boxes.route.ts'
import { archiveRoutes } from '#modules/archives/catalogue.route.ts'
import { disposal } from '#modules/archives/disposal.matter.ts'
import { loan } from '#modules/archives/loan.matter.ts'
import { message } from '#modules/petitions/messages/message.matter.ts'
import { alikeRoutes } from '#modules/petitions/alike/alike.route.ts'
import { messageRoutes } from '#modules/petitions/messages/messages.route.ts'
import { suggestionRoutes } from '#modules/petitions/suggestion/suggestion.route.ts'
import { petition } from '#modules/petitions/petition.matter.ts'
import { reconsiderationRoutes } from '#modules/reconsideration/board/board.route.ts'
import { reconsiderationAnswer } from '#modules/reconsideration/answer.matter.ts'
import { reconsideration } from '#modules/reconsideration/reconsideration.matter.ts'
import { disciplineReport } from '#modules/petitions/discipline/report.matter.ts'
import { notice } from '#modules/publicity/notices/notice.matter.ts'
import { noticeOpinion } from '#modules/publicity/notices/opinion.matter.ts'
import { noticePublicRoutes } from '#modules/publicity/notices/public.route.ts'
import { publicityBoardRoutes } from '#modules/publicity/points/board.route.ts'
import { otherChannel } from '#modules/publicity/points/channel.matter.ts'
import { publicityPoint } from '#modules/publicity/points/point.matter.ts'
import { disclosureRequest } from '#modules/publicity/requests/request.matter.ts'
import { proposalRoutes } from '#modules/proposals/board.route.ts'
import { proposal } from '#modules/proposals/proposal.matter.ts'
import { meetingRoutes } from '#modules/meetings/meetings.route.ts'
import { calendarRoutes as meetingCalendarRoutes } from '#modules/meetings/calendar.route.ts'
import { meeting } from '#modules/meetings/meeting.matter.ts'
import { secrecyRoutes } from '#modules/secrecy/held.route.ts'
import { leak } from '#modules/secrecy/leak.matter.ts'
import { leaving } from '#modules/secrecy/leaving.matter.ts'
import { manuscript } from '#modules/secrecy/manuscript.matter.ts'
import { application } from '#modules/service/application.matter.ts'
import { callRecord } from '#modules/service/call.matter.ts'
import { callOut } from '#modules/service/call-out.matter.ts'
import { announcedVisit } from '#modules/service/announced-visit.matter.ts'
import { serviceFinding } from '#modules/service/finding.matter.ts'
import { contact } from '#modules/service/contact.matter.ts'
import { serviceItem } from '#modules/service/item.matter.ts'
import { deskRoutes } from '#modules/service/desk.route.ts'
import { surveyRoutes } from '#modules/service/survey.route.ts'
import { windowRoutes } from '#modules/service/windows.route.ts'
import { servicePublicRoutes } from '#modules/service/public.route.ts'
import { stockCheck } from '#modules/archives/stock-check.matter.ts'
import { registerFiling } from '#modules/seals/register-filing.matter.ts'
import { sealRoutes } from '#modules/seals/seals.route.ts'
import { seal } from '#modules/seals/seal.matter.ts'
import { sealUse } from '#modules/seals/seal-use.matter.ts'
import { agendaRoutes } from '#modules/supervision/agenda.route.ts'
import { dutyRoutes } from '#modules/supervision/duties.route.ts'
import { majorReport } from '#modules/supervision/major-report.matter.ts'
import { boardRoutes } from '#modules/supervision/board.route.ts'
import { assignment } from '#modules/supervision/assignment.matter.ts'
import { yearlyPlan } from '#modules/supervision/yearly-plan.matter.ts'
import { amendment } from '#modules/rulebook/amendment.matter.ts'
import { rulebookRoutes } from '#modules/rulebook/rulebook.route.ts'
import { demoRoute } from '#server/demo.route.ts'
import { workbenchRoute } from '#server/workbench.route.ts'

/** What the product consists of: kinds of matters and routes. A new subject is one line in each. */

export const matterTypes = [
  incoming,
  outgoing,
  assignment,
  yearlyPlan,
  majorReport,
  meeting,
  proposal,
  petition,
  message,
  reconsideration,
  reconsiderationAnswer,
  disciplineReport,
  disclosureRequest,
  notice,
  noticeOpinion,
  otherChannel,
  publicityPoint,
  classified,
  sealUse,
  loan,
  seal,
  registerFiling,
  stockCheck,
  disposal,
  manuscript,
  leaving,
  leak,
  serviceItem,
  application,
  contact,
  callRecord,
  callOut,
  announcedVisit,
  serviceFinding,
  amendment,
] as unknown as readonly MatterType[]

export const allRoutes: readonly Route[] = [
  workbenchRoute,
  demoRoute,
  ...authRoutes,
  ...oidcRoutes,
  ...matterRoutes,
  printRoute,
  revealRoute,
  ...publicRoutes,
  ...servicePublicRoutes,
  ...noticePublicRoutes,
  ...publicityBoardRoutes,
  ...templateRoutes,
  ...registerRoutes,
  ...searchRoutes,
  ...fileRoutes,
  ...noticeRoutes,
  ...documentRoutes,
  ...sealRoutes,
  ...meetingRoutes,
  ...meetingCalendarRoutes,
  ...boardRoutes,
  ...agendaRoutes,
  ...dutyRoutes,
  ...messageRoutes,
  ...suggestionRoutes,
  ...alikeRoutes,
  ...deskRoutes,
  ...windowRoutes,
  ...surveyRoutes,
  ...proposalRoutes,
  ...reconsiderationRoutes,
  ...archiveRoutes,
  ...boxRoutes,
  ...secrecyRoutes,
  ...rulebookRoutes,
  ...orgRoutes,
  ...calendarRoutes,
  ...accountRoutes,
  ...auditRoutes,
]
