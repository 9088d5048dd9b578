import { defineWords } from '../words/define-words.ts'

export const recognitionWords = defineWords({
  zh: {
    running: '识别文字 {done}/{total}',
    runningLeft: '识别文字 {done}/{total}，{unit, select, seconds {约 {value} 秒} other {约 {value} 分钟}}',
    waiting: '识别文字 {done}/{total}，稍后继续',
    paused: '识别文字已暂停 {done}/{total}',
    pause: '暂停',
    resume: '继续',
    pauseAll: '暂停识别文字',
    resumeAll: '继续识别文字',
  },
  en: {
    running: 'Reading text {done}/{total}',
    runningLeft:
      'Reading text {done}/{total}, {unit, select, seconds {about {value} s} other {about {value} min}}',
    waiting: 'Reading text {done}/{total}, goes on later',
    paused: 'Reading text is paused at {done}/{total}',
    pause: 'Pause',
    resume: 'Go on',
    pauseAll: 'Pause reading text',
    resumeAll: 'Go on reading text',
  },
})
