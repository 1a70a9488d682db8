import { createRoot } from 'react-dom/client'
import { App } from '#web/app.tsx'
import '#web/styles/base.css'
import '#web/styles/shell.css'
import '#web/styles/parts.css'
import '#web/styles/lists.css'
import '#web/styles/calendar.css'
import '#web/styles/handling.css'
import '#web/styles/pages.css'
import '#web/styles/rulebook.css'
import '#web/styles/writing.css'
import '#web/styles/small-and-print.css'

createRoot(document.querySelector('#root')!).render(<App />)
