const places = [0, 7.5, 15].flatMap(y => [0, 7.5, 15].map(x => ({ x, y })))

/** Nine in three ranks, one place open: what is known, and what is shown not to be. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
      {places.map(({ x, y }) =>
        x === 15 && y === 15 ? (
          <rect key={`${x} ${y}`} x={x + 0.5} y={y + 0.5} width="4" height="4" fill="none" stroke="currentColor" />
        ) : (
          <rect key={`${x} ${y}`} x={x} y={y} width="5" height="5" />
        ),
      )}
    </svg>
  )
}
