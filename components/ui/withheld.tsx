/** A drawn bar where a number is kept back, with the word for those who hear the page. */
export function Withheld({ label }: { label: string }) {
  return (
    <>
      <span className="withheld" data-ink="" />
      <span className="hidden">{label}</span>
    </>
  )
}
