import type { Page } from 'playwright-core'

export type Focus = {
  /** Of the element that keys go to: role and name, for a failing test to say. */
  readonly what: string
  /** Some of it lies inside the window and is not covered. */
  readonly isInView: boolean
  /** Something around it is drawn that is not drawn without the focus. */
  readonly isMarked: boolean
}

/** Where the keyboard is, and whether somebody who looks at the window can tell. null when it is nowhere. */
export async function lookAtFocus(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const active = document.activeElement
    if (active === null || active === document.body) return null
    const lead = document.getElementById(active.getAttribute('aria-activedescendant') ?? '')
    // A hidden check box is drawn by its label.
    const drawn = lead ?? active.closest('label') ?? active
    const box = drawn.getBoundingClientRect()
    const middle = {
      x: (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2,
      y: (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2,
    }
    const top = document.elementFromPoint(middle.x, middle.y)
    const isInView =
      box.width > 0 && top !== null && (drawn.contains(top) || top.contains(drawn) || lead !== null)
    const around: Element[] = [...drawn.querySelectorAll('*'), drawn, active]
    for (let outer = drawn.parentElement, step = 0; outer !== null && step < 5; step += 1) {
      around.push(outer)
      outer = outer.parentElement
    }
    const isMarked = around.some((element) => {
      const parts = [undefined, '::before', '::after'].map((part) => getComputedStyle(element, part))
      const isRing = parts.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
      )
      const isFilled =
        element.hasAttribute('data-focused') && parts[0]?.backgroundColor !== 'rgba(0, 0, 0, 0)'
      const isStroked = element instanceof SVGElement && (parts[0]?.strokeWidth ?? '0px') >= '2'
      return isRing || isFilled || isStroked
    })
    const name = (active.getAttribute('aria-label') ?? active.textContent ?? '').slice(0, 40)
    return { what: `${active.getAttribute('role') ?? active.tagName} ${name}`, isInView, isMarked }
  })
}
