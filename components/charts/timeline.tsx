import { textWidth } from "@/components/charts/chart-text"
import { axisOf, placeBars, placeMilestones, type Placed, type TimelineItem } from "@/components/charts/timeline-layout"

export type TimelineLane = {
  key: string
  title: string
  tone: 1 | 2 | 3 | 4 | 5
  items: readonly TimelineItem[]
}

type Props = {
  milestones: { title: string; items: readonly TimelineItem[] }
  lanes: readonly TimelineLane[]
  /** The years of the axis; by default from the first item to the last. */
  first?: number
  last?: number
}

/** Milestones above an axis of years, bars of phases and events below it; on small screens and paper, lists. */
export function Timeline({ milestones, lanes, ...span }: Props) {
  const items = [...milestones.items, ...lanes.flatMap(lane => lane.items)]
  if (items.length === 0) return null
  const first = span.first ?? Math.min(...items.map(item => item.from))
  const last = span.last ?? Math.max(...items.map(item => item.to ?? item.from))
  const axis = axisOf(items, first, last)
  const above = placeMilestones(milestones.items, axis)
  const every = Math.ceil(46 / (1120 / axis.columns))
  const years = Array.from({ length: axis.columns }, (_, index) => first + index)
  const marked = new Set(milestones.items.map(item => item.from))
  return (
    <div className="timeline" style={custom({ columns: axis.columns })}>
      {above.placed.length > 0 && (
        <div
          className={above.rows > 1 ? "lane milestones stacked" : "lane milestones"}
          style={custom({ rows: above.rows })}
        >
          <h3>{milestones.title}</h3>
          <ol>
            {above.placed.map(item => (
              <Item key={item.key} item={item} row={above.rows - item.row} />
            ))}
          </ol>
        </div>
      )}
      <div className="axis" aria-hidden="true">
        {years.map((year, index) => (
          <span key={year} className={marked.has(year) ? "on" : undefined}>
            {year <= last && (index % every === 0 || marked.has(year)) ? year : ""}
          </span>
        ))}
      </div>
      {lanes.map(({ key, title, tone, items: laneItems }) => {
        const below = placeBars(laneItems, axis)
        // the name of a lane stands before its first bar, or above where there is no room
        const room =
          (1120 / axis.columns) * Math.min(...below.placed.filter(item => item.row === 0).map(item => item.start - 1))
        const headed = textWidth(title) * 1.05 > room - 8
        return (
          <div key={key} className={`lane bars tone-${tone}${headed ? " headed" : ""}`}>
            <h3>{title}</h3>
            <ol>
              {below.placed.map(item => (
                <Item key={item.key} item={item} row={item.row + (headed ? 2 : 1)} />
              ))}
            </ol>
          </div>
        )
      })}
    </div>
  )
}

function Item({ item, row }: { item: Placed; row: number }) {
  const { when, title, text, gap, to, start, end, until } = item
  return (
    <li
      className={gap ? "gap" : to === null ? "going" : undefined}
      style={custom({ start, end, row, span: end - start, bar: until - start })}
    >
      <span className="when">{when}</span>
      <div>
        {title && <b>{title}</b>}
        {text}
      </div>
    </li>
  )
}

/** Positions are handed to the style sheet as custom properties. */
const custom = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]))
