import { existsSync } from 'node:fs'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { Likeness } from '../../../shared/model/picture-look.ts'
import { confirmLikeness } from './confirm-likeness.ts'
import { type FoundPlace, findPlace, isAlikeCoarsely } from './find-place.ts'
import { type FinePrint, readFinePrint } from './fine-print.ts'
import type { OtherPicture } from './look-task.ts'
import { makeFinePrint } from './make-fine-print.ts'
import type { PicturePrint } from './picture-print.ts'

type Own = { readonly fine: FinePrint; readonly print: PicturePrint }

/** Of real pairs the coarse prints are at least so alike; below, nothing closer is looked at. */
const leastValue = 0.7
/** 580 KB each for a phone's screen. */
const rememberedPrints = 64
const remembered = new Map<string, FinePrint>()

/** Which of the others show the same, whole or in part. */
export async function findAlike({ fine, print }: Own, others: readonly OtherPicture[]) {
  const alike: { readonly sha256: Sha256; readonly likeness: Likeness }[] = []
  for (const other of others) {
    const inOther = findPlace(other.print, print)
    const inOwn = isSameSize(other.print, print) ? null : findPlace(print, other.print)
    if (Math.max(inOther?.value ?? 0, inOwn?.value ?? 0) < leastValue) continue
    if (isSameSize(other.print, print) && !isAlikeCoarsely(other.print.coarse, print.coarse)) continue
    const otherFine = await remember(other)
    if (otherFine === null) continue
    const likeness = likenessOf(otherFine, fine, inOther) ?? likenessOf(fine, otherFine, inOwn)
    if (likeness !== null) alike.push({ sha256: other.sha256, likeness })
  }
  return alike
}

function isSameSize(one: PicturePrint, other: PicturePrint): boolean {
  return one.widthPx === other.widthPx && one.heightPx === other.heightPx
}

function likenessOf(whole: FinePrint, part: FinePrint, place: FoundPlace | null): Likeness | null {
  return place === null || place.value < leastValue ? null : confirmLikeness(whole, part, place)
}

async function remember({ path, printPath, print }: OtherPicture): Promise<FinePrint | null> {
  const known = remembered.get(printPath)
  if (known !== undefined) return known
  const read = (await readFinePrint(printPath, print)) ?? (await remakeFinePrint(path, printPath))
  if (read === null) return null
  if (remembered.size >= rememberedPrints) {
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest)
      break
    }
  }
  remembered.set(printPath, read)
  return read
}

/** After `derived` was deleted; null where the picture is not there either. */
async function remakeFinePrint(path: string, printPath: string): Promise<FinePrint | null> {
  return existsSync(path) ? (await makeFinePrint(path, printPath)).fine : null
}
