import { system } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { courseSchema } from "@/lib/courses/schema"
import type { Prisma } from "@/lib/generated/prisma/client"
import { createMilestone } from "@/lib/milestones/mutations"
import { milestoneSchema } from "@/lib/milestones/schema"
import { createOrganization } from "@/lib/organizations/mutations"
import { organizationSchema } from "@/lib/organizations/schema"
import { createProgram } from "@/lib/programs/mutations"
import { openOverviewWith } from "@/lib/programs/overview-mutations"
import { programSchema } from "@/lib/programs/schema"
import { createSource } from "@/lib/sources/mutations"
import { sourceSchema } from "@/lib/sources/schema"
import { createStatements } from "@/lib/statements/mutations"
import { statementSchema, type StatementDraft } from "@/lib/statements/schema"
import { createTopic } from "@/lib/topics/mutations"
import { topicSchema } from "@/lib/topics/schema"
import { activities, type Activity } from "./courses/all"
import { courseDraft } from "./courses/draft"
import { plans } from "./courses/plans"
import { milestones } from "./milestones"
import { organizations } from "./organizations"
import { programs } from "./programs"
import { sources } from "./sources"
import { disagreements, onChosen } from "./statements/disagreements"
import { chosenStatements } from "./statements/from-rows"
import { programStatements } from "./statements/programs"
import { topics } from "./topics"

/** Loads the starting data as the system, by the schemas and mutations of the forms, in the transaction it is given. */
export default async function seed(tx: Prisma.TransactionClient): Promise<void> {
  for (const draft of sources) await createSource(system, tx, sourceSchema.parse(draft))
  for (const draft of programs) await createProgram(system, tx, programSchema.parse(draft))
  await openOverviewWith(system, tx, { slug: "japan-mongolia" })
  for (const draft of milestones) await createMilestone(system, tx, milestoneSchema.parse(draft))
  for (const draft of topics) await createTopic(system, tx, topicSchema.parse(draft))
  for (const draft of organizations) await createOrganization(system, tx, organizationSchema.parse(draft))
  for (const activity of activities) {
    const input = courseSchema.parse(courseDraft(activity))
    const course = await createCourse(system, tx, input, plans[activity.row.id])
    await publishCourse(system, tx, course)
  }
  const statements = [...activities.flatMap(withReasons), ...disagreements, ...programStatements]
  await createStatements(
    system,
    tx,
    statements.map(draft => statementSchema.parse(draft)),
  )
}

/** The chosen values of an activity, with the reason where the sources disagree. */
function withReasons(activity: Activity): StatementDraft[] {
  const more = onChosen[activity.row.id] ?? {}
  return chosenStatements(activity).map(statement => ({
    ...statement,
    ...more[String(statement.role ?? statement.subject)],
  }))
}
