/** As many boxes as parts, and the number. `label` says what the number is of: "of 6 fields". */
export function Meter({ parts, label }: { parts: readonly boolean[]; label: string }) {
  return (
    <>
      <span className="meter" aria-hidden="true">
        {parts.map((on, index) => (
          <i key={index} className={on ? "on" : undefined} />
        ))}
      </span>
      {parts.filter(Boolean).length}
      <span className="hidden"> {label}</span>
    </>
  )
}
