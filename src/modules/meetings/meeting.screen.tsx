import Button from 'antd/es/button'
import { informs, scopes, type Meeting } from '#modules/meetings/data.ts'
import type { MatterPage } from '#web/api-types.ts'

/** 会议: what its forms offer, and its calendar file. */

export function meetingFields(action: { name: string }, page: MatterPage) {
  const data = page.data as Meeting
  if (action.name === 'addTopic') return { choices: { category: scopes[data.kind] } }
  if (action.name === 'startTopic') {
    const next = data.topics.findIndex(({ state }) => state === '待议')
    return { initial: { topic: next + 1 } }
  }
  if (action.name === 'tell') {
    const next = data.topics.findIndex(({ state }) => state === '待议')
    return { initial: { topic: next + 1 } }
  }
  if (action.name === 'open' && informs(data.kind) && data.signIns.length > 0) {
    return { initial: { present: data.signIns.map(({ person }) => person) } }
  }
  if (action.name === 'open') {
    const away = data.replies.filter(({ attends }) => !attends).map(({ person }) => person)
    return { initial: { present: data.members.filter((id) => !away.includes(id)) } }
  }
  return null
}

export function MeetingHead({ page }: { page: MatterPage }) {
  return (
    <>
      <Button href="/api/meetings/calendar.ics">日历文件</Button>
      <Button href={`/api/matters/${page.matter}/print`} target="_blank">
        打印会议记录
      </Button>
      <Button href={`/api/matters/${page.matter}/print?format=docx`}>Word</Button>
    </>
  )
}
