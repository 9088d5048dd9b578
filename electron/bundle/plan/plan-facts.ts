import type { BundleWords } from '../../../shared/locales/bundle.ts'
import type { LabelledValue, PagePlan } from '../../../shared/model/bundle-plan.ts'
import type { Item } from '../../../shared/model/item.ts'
import { formatSize } from './format-size.ts'

/** The page that stands for what paper cannot show. File name, times and hash follow in the caption. */
export function planFacts(item: Item, words: BundleWords, reason: string): PagePlan {
  const { facts, original } = item
  const { durationSeconds, container, codec, camera, latitude, longitude } = facts
  const hasPosition = latitude !== undefined && longitude !== undefined
  const lines: LabelledValue[] = [
    { label: words.kind, value: words.sources[item.kind] },
    { label: words.file, value: item.fileName },
    { label: words.size, value: `${formatSize(original.sizeBytes)} (${original.sizeBytes} B)` },
    { label: words.duration, value: durationSeconds === undefined ? '' : formatDuration(durationSeconds) },
    {
      label: words.mediaType,
      value: [original.mediaType, container ?? ''].filter((each) => each !== '').join(' · '),
    },
    { label: words.codec, value: codec ?? '' },
    { label: words.camera, value: camera ?? '' },
    { label: words.position, value: hasPosition ? `${latitude}, ${longitude}` : '' },
    { label: words.takenIn, value: item.takenInAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC') },
  ]
  const isRecording = item.kind === 'audio' || item.kind === 'video'
  return {
    type: 'facts',
    lines: lines.filter((line) => line.value !== ''),
    note: isRecording ? words.factsNote : [reason, words.factsNotShown].join(' ').trim(),
  }
}

/** `1:02:03` or `2:03`. */
function formatDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  const tail = String(whole % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`
}
