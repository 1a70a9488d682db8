/** All articles in printed order, one file each, long ones several. */

import * as prePreface from './articles/pre-preface.ts'
import * as ch1Functions from './articles/ch1-functions.ts'
import * as ch1InsurancePetitionOffices from './articles/ch1-insurance-petition-offices.ts'
import * as ch1OfficeChecks from './articles/ch1-office-checks.ts'
import * as ch1Offices from './articles/ch1-offices.ts'
import * as ch1SubordinateUnits from './articles/ch1-subordinate-units.ts'
import * as ch1Units from './articles/ch1-units.ts'
import * as a01Awareness from './articles/a01-awareness.ts'
import * as a02Code from './articles/a02-code.ts'
import * as a03Handling from './articles/a03-handling.ts'
import * as a03Prohibitions from './articles/a03-prohibitions.ts'
import * as a04Speech from './articles/a04-speech.ts'
import * as a05IntegrityConduct from './articles/a05-integrity-conduct.ts'
import * as a05IntegrityTasks from './articles/a05-integrity-tasks.ts'
import * as a05OrganPartyDuties from './articles/a05-organ-party-duties.ts'
import * as a05PartyGroupDuties from './articles/a05-party-group-duties.ts'
import * as a05ResponsibilityCards from './articles/a05-responsibility-cards.ts'
import * as a06LeadingGroup from './articles/a06-leading-group.ts'
import * as a06RandomChecks from './articles/a06-random-checks.ts'
import * as a06RiskPoints from './articles/a06-risk-points.ts'
import * as a07FinalWord from './articles/a07-final-word.ts'
import * as a08MajorMatters from './articles/a08-major-matters.ts'
import * as a09Inspection from './articles/a09-inspection.ts'
import * as a09Supervision from './articles/a09-supervision.ts'
import * as a10Assignment from './articles/a10-assignment.ts'
import * as a10Feedback from './articles/a10-feedback.ts'
import * as a11DirectorMeeting from './articles/a11-director-meeting.ts'
import * as a11OtherMeetings from './articles/a11-other-meetings.ts'
import * as a11PartyGroup from './articles/a11-party-group.ts'
import * as a11PartyGroupMeeting from './articles/a11-party-group-meeting.ts'
import * as a12CountyTrainees from './articles/a12-county-trainees.ts'
import * as a12DegreeStudy from './articles/a12-degree-study.ts'
import * as a12StaffStudy from './articles/a12-staff-study.ts'
import * as a12TheoryGroup from './articles/a12-theory-group.ts'
import * as a12TheoryPapers from './articles/a12-theory-papers.ts'
import * as a12TrainingTrips from './articles/a12-training-trips.ts'
import * as a13FirstContact from './articles/a13-first-contact.ts'
import * as a14FiveBans from './articles/a14-five-bans.ts'
import * as a14Reception from './articles/a14-reception.ts'
import * as a14ServicePromises from './articles/a14-service-promises.ts'
import * as a15Decisions from './articles/a15-decisions.ts'
import * as a15Instructions from './articles/a15-instructions.ts'
import * as a15Reports from './articles/a15-reports.ts'
import * as a15TimeLimits from './articles/a15-time-limits.ts'
import * as a15Windows from './articles/a15-windows.ts'
import * as a16EnforcementExams from './articles/a16-enforcement-exams.ts'
import * as a16EnforcementStudy from './articles/a16-enforcement-study.ts'
import * as a17EnforcementPublicity from './articles/a17-enforcement-publicity.ts'
import * as a18EnforcementSupervision from './articles/a18-enforcement-supervision.ts'
import * as a18SupervisionDisposals from './articles/a18-supervision-disposals.ts'
import * as a19Revisits from './articles/a19-revisits.ts'
import * as a20AppraisalConsequences from './articles/a20-appraisal-consequences.ts'
import * as a20EnforcementAppraisal from './articles/a20-enforcement-appraisal.ts'
import * as a21Admonitions from './articles/a21-admonitions.ts'
import * as a21Aggravation from './articles/a21-aggravation.ts'
import * as a21Escalation from './articles/a21-escalation.ts'
import * as a21Exemptions from './articles/a21-exemptions.ts'
import * as a21FaultBasics from './articles/a21-fault-basics.ts'
import * as a21FaultGrounds from './articles/a21-fault-grounds.ts'
import * as a22FaultGuards from './articles/a22-fault-guards.ts'
import * as a22Faults from './articles/a22-faults.ts'
import * as a22Leniency from './articles/a22-leniency.ts'
import * as a22Measures from './articles/a22-measures.ts'
import * as a22Responsibility from './articles/a22-responsibility.ts'
import * as a22Sanctions from './articles/a22-sanctions.ts'
import * as a22Scope from './articles/a22-scope.ts'
import * as a23Archive from './articles/a23-archive.ts'
import * as a23Checklist from './articles/a23-checklist.ts'
import * as a23Opinions from './articles/a23-opinions.ts'
import * as a23Procedure from './articles/a23-procedure.ts'
import * as a23Submission from './articles/a23-submission.ts'
import * as a24Decision from './articles/a24-decision.ts'
import * as a24Panel from './articles/a24-panel.ts'
import * as a24Records from './articles/a24-records.ts'
import * as a24Secrecy from './articles/a24-secrecy.ts'
import * as a25PenaltyFiling from './articles/a25-penalty-filing.ts'
import * as a26Proposals from './articles/a26-proposals.ts'
import * as a27Approval from './articles/a27-approval.ts'
import * as a27Review from './articles/a27-review.ts'
import * as a28SectionLeaders from './articles/a28-section-leaders.ts'
import * as a29Archives from './articles/a29-archives.ts'
import * as a29Intake from './articles/a29-intake.ts'
import * as a29Papers from './articles/a29-papers.ts'
import * as a30Seals from './articles/a30-seals.ts'
import * as a31Cleanliness from './articles/a31-cleanliness.ts'
import * as a32WebsiteColumns from './articles/a32-website-columns.ts'
import * as a32WebsiteContent from './articles/a32-website-content.ts'
import * as a32WebsiteFlow from './articles/a32-website-flow.ts'
import * as a32WebsiteReview from './articles/a32-website-review.ts'
import * as a32WebsiteSecurity from './articles/a32-website-security.ts'
import * as a32WebsiteUpkeep from './articles/a32-website-upkeep.ts'
import * as a33PetitionHandling from './articles/a33-petition-handling.ts'
import * as a33PetitionLeaders from './articles/a33-petition-leaders.ts'
import * as a33PetitionRecords from './articles/a33-petition-records.ts'
import * as a33PetitionScope from './articles/a33-petition-scope.ts'
import * as a33PetitionSecrecy from './articles/a33-petition-secrecy.ts'
import * as a34Approval from './articles/a34-approval.ts'
import * as a34Leave from './articles/a34-leave.ts'
import * as a35Attendance from './articles/a35-attendance.ts'
import * as a36Duty from './articles/a36-duty.ts'
import * as a37Accounts from './articles/a37-accounts.ts'
import * as a37PurchaseAndReception from './articles/a37-purchase-and-reception.ts'
import * as a38Travel from './articles/a38-travel.ts'
import * as a39Supplies from './articles/a39-supplies.ts'
import * as a39SupplyUse from './articles/a39-supply-use.ts'
import * as a40AssetKeeping from './articles/a40-asset-keeping.ts'
import * as a40AssetReturn from './articles/a40-asset-return.ts'
import * as a40Assets from './articles/a40-assets.ts'
import * as a41Drivers from './articles/a41-drivers.ts'
import * as a41FuelRewards from './articles/a41-fuel-rewards.ts'
import * as a41Parking from './articles/a41-parking.ts'
import * as a41Vehicles from './articles/a41-vehicles.ts'
import * as a42Equipment from './articles/a42-equipment.ts'
import * as a43AllStaff from './articles/a43-all-staff.ts'
import * as a43Archivists from './articles/a43-archivists.ts'
import * as a43Copying from './articles/a43-copying.ts'
import * as a43Disclosure from './articles/a43-disclosure.ts'
import * as a43Mailroom from './articles/a43-mailroom.ts'
import * as a43Network from './articles/a43-network.ts'
import * as a43Printing from './articles/a43-printing.ts'
import * as a43Secrecy from './articles/a43-secrecy.ts'
import * as a43Secretaries from './articles/a43-secretaries.ts'
import * as a44Minutes from './articles/a44-minutes.ts'
import * as a44Scope from './articles/a44-scope.ts'
import * as a44Transfer from './articles/a44-transfer.ts'
import * as a44Use from './articles/a44-use.ts'
import * as a45Retirees from './articles/a45-retirees.ts'
import * as a46Condolences from './articles/a46-condolences.ts'
import * as a47Measures from './articles/a47-measures.ts'
import * as a47Procedure from './articles/a47-procedure.ts'
import * as a47Situations from './articles/a47-situations.ts'
import * as a48AttendancePoints from './articles/a48-attendance-points.ts'
import * as a48BasePoints from './articles/a48-base-points.ts'
import * as a48Indicators from './articles/a48-indicators.ts'
import * as a48Population from './articles/a48-population.ts'
import * as a48Registration from './articles/a48-registration.ts'
import * as a48Results from './articles/a48-results.ts'
import * as a49Enforcement from './articles/a49-enforcement.ts'
import * as a49Handling from './articles/a49-handling.ts'
import * as a50Information from './articles/a50-information.ts'
import * as a51DisclosureRequests from './articles/a51-disclosure-requests.ts'
import * as a51WebsitePoints from './articles/a51-website-points.ts'
import * as a52ServiceSurvey from './articles/a52-service-survey.ts'
import * as a53Circulation from './articles/a53-circulation.ts'
import * as a53Destruction from './articles/a53-destruction.ts'
import * as a53Incoming from './articles/a53-incoming.ts'
import * as a53Layout from './articles/a53-layout.ts'
import * as a53Outgoing from './articles/a53-outgoing.ts'
import * as a54Research from './articles/a54-research.ts'
import * as a55Reception from './articles/a55-reception.ts'
import * as a56PetitionProcedure from './articles/a56-petition-procedure.ts'
import * as a56PetitionReply from './articles/a56-petition-reply.ts'
import * as a56PetitionService from './articles/a56-petition-service.ts'
import * as a57Reconsideration from './articles/a57-reconsideration.ts'
import * as a57ReconsiderationCommittee from './articles/a57-reconsideration-committee.ts'
import * as a57ReconsiderationDecision from './articles/a57-reconsideration-decision.ts'
import * as a58InstructionsAndRooms from './articles/a58-instructions-and-rooms.ts'
import * as a58VisitorsAndCalls from './articles/a58-visitors-and-calls.ts'

export const articles = {
  'pre-preface': prePreface,
  'ch1-functions': ch1Functions,
  'ch1-insurance-petition-offices': ch1InsurancePetitionOffices,
  'ch1-office-checks': ch1OfficeChecks,
  'ch1-offices': ch1Offices,
  'ch1-subordinate-units': ch1SubordinateUnits,
  'ch1-units': ch1Units,
  'a01-awareness': a01Awareness,
  'a02-code': a02Code,
  'a03-handling': a03Handling,
  'a03-prohibitions': a03Prohibitions,
  'a04-speech': a04Speech,
  'a05-integrity-conduct': a05IntegrityConduct,
  'a05-integrity-tasks': a05IntegrityTasks,
  'a05-organ-party-duties': a05OrganPartyDuties,
  'a05-party-group-duties': a05PartyGroupDuties,
  'a05-responsibility-cards': a05ResponsibilityCards,
  'a06-leading-group': a06LeadingGroup,
  'a06-random-checks': a06RandomChecks,
  'a06-risk-points': a06RiskPoints,
  'a07-final-word': a07FinalWord,
  'a08-major-matters': a08MajorMatters,
  'a09-inspection': a09Inspection,
  'a09-supervision': a09Supervision,
  'a10-assignment': a10Assignment,
  'a10-feedback': a10Feedback,
  'a11-director-meeting': a11DirectorMeeting,
  'a11-other-meetings': a11OtherMeetings,
  'a11-party-group': a11PartyGroup,
  'a11-party-group-meeting': a11PartyGroupMeeting,
  'a12-county-trainees': a12CountyTrainees,
  'a12-degree-study': a12DegreeStudy,
  'a12-staff-study': a12StaffStudy,
  'a12-theory-group': a12TheoryGroup,
  'a12-theory-papers': a12TheoryPapers,
  'a12-training-trips': a12TrainingTrips,
  'a13-first-contact': a13FirstContact,
  'a14-five-bans': a14FiveBans,
  'a14-reception': a14Reception,
  'a14-service-promises': a14ServicePromises,
  'a15-decisions': a15Decisions,
  'a15-instructions': a15Instructions,
  'a15-reports': a15Reports,
  'a15-time-limits': a15TimeLimits,
  'a15-windows': a15Windows,
  'a16-enforcement-exams': a16EnforcementExams,
  'a16-enforcement-study': a16EnforcementStudy,
  'a17-enforcement-publicity': a17EnforcementPublicity,
  'a18-enforcement-supervision': a18EnforcementSupervision,
  'a18-supervision-disposals': a18SupervisionDisposals,
  'a19-revisits': a19Revisits,
  'a20-appraisal-consequences': a20AppraisalConsequences,
  'a20-enforcement-appraisal': a20EnforcementAppraisal,
  'a21-admonitions': a21Admonitions,
  'a21-aggravation': a21Aggravation,
  'a21-escalation': a21Escalation,
  'a21-exemptions': a21Exemptions,
  'a21-fault-basics': a21FaultBasics,
  'a21-fault-grounds': a21FaultGrounds,
  'a22-fault-guards': a22FaultGuards,
  'a22-faults': a22Faults,
  'a22-leniency': a22Leniency,
  'a22-measures': a22Measures,
  'a22-responsibility': a22Responsibility,
  'a22-sanctions': a22Sanctions,
  'a22-scope': a22Scope,
  'a23-archive': a23Archive,
  'a23-checklist': a23Checklist,
  'a23-opinions': a23Opinions,
  'a23-procedure': a23Procedure,
  'a23-submission': a23Submission,
  'a24-decision': a24Decision,
  'a24-panel': a24Panel,
  'a24-records': a24Records,
  'a24-secrecy': a24Secrecy,
  'a25-penalty-filing': a25PenaltyFiling,
  'a26-proposals': a26Proposals,
  'a27-approval': a27Approval,
  'a27-review': a27Review,
  'a28-section-leaders': a28SectionLeaders,
  'a29-archives': a29Archives,
  'a29-intake': a29Intake,
  'a29-papers': a29Papers,
  'a30-seals': a30Seals,
  'a31-cleanliness': a31Cleanliness,
  'a32-website-columns': a32WebsiteColumns,
  'a32-website-content': a32WebsiteContent,
  'a32-website-flow': a32WebsiteFlow,
  'a32-website-review': a32WebsiteReview,
  'a32-website-security': a32WebsiteSecurity,
  'a32-website-upkeep': a32WebsiteUpkeep,
  'a33-petition-handling': a33PetitionHandling,
  'a33-petition-leaders': a33PetitionLeaders,
  'a33-petition-records': a33PetitionRecords,
  'a33-petition-scope': a33PetitionScope,
  'a33-petition-secrecy': a33PetitionSecrecy,
  'a34-approval': a34Approval,
  'a34-leave': a34Leave,
  'a35-attendance': a35Attendance,
  'a36-duty': a36Duty,
  'a37-accounts': a37Accounts,
  'a37-purchase-and-reception': a37PurchaseAndReception,
  'a38-travel': a38Travel,
  'a39-supplies': a39Supplies,
  'a39-supply-use': a39SupplyUse,
  'a40-asset-keeping': a40AssetKeeping,
  'a40-asset-return': a40AssetReturn,
  'a40-assets': a40Assets,
  'a41-drivers': a41Drivers,
  'a41-fuel-rewards': a41FuelRewards,
  'a41-parking': a41Parking,
  'a41-vehicles': a41Vehicles,
  'a42-equipment': a42Equipment,
  'a43-all-staff': a43AllStaff,
  'a43-archivists': a43Archivists,
  'a43-copying': a43Copying,
  'a43-disclosure': a43Disclosure,
  'a43-mailroom': a43Mailroom,
  'a43-network': a43Network,
  'a43-printing': a43Printing,
  'a43-secrecy': a43Secrecy,
  'a43-secretaries': a43Secretaries,
  'a44-minutes': a44Minutes,
  'a44-scope': a44Scope,
  'a44-transfer': a44Transfer,
  'a44-use': a44Use,
  'a45-retirees': a45Retirees,
  'a46-condolences': a46Condolences,
  'a47-measures': a47Measures,
  'a47-procedure': a47Procedure,
  'a47-situations': a47Situations,
  'a48-attendance-points': a48AttendancePoints,
  'a48-base-points': a48BasePoints,
  'a48-indicators': a48Indicators,
  'a48-population': a48Population,
  'a48-registration': a48Registration,
  'a48-results': a48Results,
  'a49-enforcement': a49Enforcement,
  'a49-handling': a49Handling,
  'a50-information': a50Information,
  'a51-disclosure-requests': a51DisclosureRequests,
  'a51-website-points': a51WebsitePoints,
  'a52-service-survey': a52ServiceSurvey,
  'a53-circulation': a53Circulation,
  'a53-destruction': a53Destruction,
  'a53-incoming': a53Incoming,
  'a53-layout': a53Layout,
  'a53-outgoing': a53Outgoing,
  'a54-research': a54Research,
  'a55-reception': a55Reception,
  'a56-petition-procedure': a56PetitionProcedure,
  'a56-petition-reply': a56PetitionReply,
  'a56-petition-service': a56PetitionService,
  'a57-reconsideration': a57Reconsideration,
  'a57-reconsideration-committee': a57ReconsiderationCommittee,
  'a57-reconsideration-decision': a57ReconsiderationDecision,
  'a58-instructions-and-rooms': a58InstructionsAndRooms,
  'a58-visitors-and-calls': a58VisitorsAndCalls,
} as const
