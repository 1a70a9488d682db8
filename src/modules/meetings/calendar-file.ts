import { instantOfMinute } from '#kernel/clocks/time.ts'

/** 日历文件 (RFC 5545): meetings as a calendar program takes them in. Pure. */

export interface Appointment {
  readonly id: string
  readonly name: string
  readonly place: string
  /** `YYYY-MM-DDTHH:mm` in Beijing time. */
  readonly at: string
  readonly note: string
  /** How long it is taken to last, in minutes. */
  readonly minutes: number
  readonly isCancelled: boolean
  /** How often it was changed; a program replaces what it has by a later one. */
  readonly version: number
}

const stamp = (instant: Date) => instant.toISOString().replaceAll(/[-:]|\.\d{3}/gu, '')

const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/gu, (char) => `\\${char}`).replaceAll(/\r?\n/gu, '\\n')

/** A line of at most 75 octets; what is longer goes on in lines that begin with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const char of line) {
    const size = encoder.encode(char).length
    // A line that goes on has the space of its own in the 75.
    if (octets + size > (lines.length === 0 ? 75 : 74)) {
      lines.push(current)
      current = ''
      octets = 0
    }
    current += char
    octets += size
  }
  return [...lines, current].join('\r\n ')
}

export function calendarFile(appointments: readonly Appointment[], now: Date): string {
  const events = appointments.flatMap((one) => {
    const begins = new Date(instantOfMinute(one.at))
    return [
      'BEGIN:VEVENT',
      `UID:${one.id}@xunzhang`,
      `SEQUENCE:${one.version}`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(begins)}`,
      `DTEND:${stamp(new Date(begins.getTime() + one.minutes * 60_000))}`,
      `SUMMARY:${escaped(one.name)}`,
      `LOCATION:${escaped(one.place)}`,
      `DESCRIPTION:${escaped(one.note)}`,
      `STATUS:${one.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]
  })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//xunzhang//meetings//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:我的会议',
    'X-WR-TIMEZONE:Asia/Shanghai',
    // How often a program that subscribed should look again (RFC 7986).
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
