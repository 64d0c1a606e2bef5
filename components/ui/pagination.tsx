type Props = {
  page: number
  pageCount: number
  href: (page: number) => string
  words: { label: string; previous: string; next: string }
}

/** First, last and the pages around the current one; nothing where all is on one page. */
export function Pagination({ page, pageCount, href, words }: Props) {
  if (pageCount < 2) return null
  return (
    <nav className="pages" aria-label={words.label}>
      <ol>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {words.previous}
            </a>
          </li>
        )}
        {pagesAround(page, pageCount).map(each => (
          <li key={each}>
            {each < 0 ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a href={href(each)} aria-current={each === page ? "page" : undefined}>
                {each}
              </a>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <a href={href(page + 1)} rel="next">
              {words.next}
            </a>
          </li>
        )}
      </ol>
    </nav>
  )
}

/** Page numbers in order; a negative one stands for a gap. */
function pagesAround(page: number, count: number): number[] {
  const shown = [1, page - 1, page, page + 1, count].filter(each => each >= 1 && each <= count)
  const pages = [...new Set(shown)].sort((a, b) => a - b)
  return pages.flatMap((each, index) => {
    const step = each - (pages[index - 1] ?? 0)
    return step === 1 ? [each] : step === 2 ? [each - 1, each] : [-each, each]
  })
}
