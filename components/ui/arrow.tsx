export function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg
      width="16"
      height="10"
      viewBox="0 0 16 10"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <path d={back ? "M16 5H2M6 1 2 5l4 4" : "M0 5h14M10 1l4 4-4 4"} />
    </svg>
  )
}
