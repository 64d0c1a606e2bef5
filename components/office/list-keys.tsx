"use client"

import { useEffect } from "react"

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable], dialog") !== null

/** `/` goes to the search, `j` and `k` from row to row (Enter then opens it), `n` to the empty form. */
export function ListKeys({ searchId, createHref }: { searchId: string; createHref?: string | null }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === "/") document.getElementById(searchId)?.focus()
      else if (event.key === "j") moveRow(1)
      else if (event.key === "k") moveRow(-1)
      else if (event.key === "n" && createHref) window.location.assign(createHref)
      else return
      event.preventDefault()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [searchId, createHref])
  return null
}

/** From the row that has the focus, else to the first or the last. */
function moveRow(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>("table.register tbody th a")]
  const at = rows.findIndex(row => row === document.activeElement)
  const next = at < 0 ? rows.at(step > 0 ? 0 : -1) : rows[Math.min(Math.max(at + step, 0), rows.length - 1)]
  next?.focus()
}
