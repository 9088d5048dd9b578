import type { ExhibitPart, PagePlan } from '../../../shared/model/bundle-plan.ts'
import { isPictures } from './book-section.ts'
import { cutToWidth } from './text-width.ts'

/** Millimetres of an A4 page inside the margins. */
const contentWidth = 166
const phoneWidth = 92
/** What a slice may take, so that all slices of a picture share one scale and their label still fits. */
const sliceHeight = 238
/** A small picture is not blown up over 96 pixels an inch. */
const largestPixel = 25.4 / 96

/** A part with what only the layout needs: a title that fits the header, and how wide each picture is drawn. */
export function layoutPart(part: ExhibitPart): unknown {
  const tallest = Math.max(...part.pages.map((page) => (page.type === 'picture' ? shownHeight(page) : 0)))
  return {
    ...part,
    headerTitle: cutToWidth(part.title, 34),
    isPictures: isPictures(part),
    pages: part.pages.map((page) =>
      page.type === 'picture' ? { ...page, widthMm: chooseWidth(page, tallest) } : page,
    ),
  }
}

function chooseWidth(page: Extract<PagePlan, { type: 'picture' }>, tallest: number): number {
  const { widthPx, heightPx } = page
  const isPhone = heightPx >= widthPx * 1.7
  const widest = Math.min(isPhone ? phoneWidth : contentWidth, widthPx * largestPixel)
  return page.slice === null ? widest : Math.min(widest, (sliceHeight * widthPx) / tallest)
}

function shownHeight(page: Extract<PagePlan, { type: 'picture' }>): number {
  return page.slice === null ? page.heightPx : page.slice.toPx - page.slice.fromPx
}
