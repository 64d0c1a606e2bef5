-- More roles. A value that is added to a type can't be used before it is committed, so the type is made anew.
ALTER TYPE "grant_role" RENAME TO "grant_role_before";
CREATE TYPE "grant_role" AS ENUM ('administrator', 'editor', 'viewer', 'publisher', 'auditor');
ALTER TABLE "user_grant" ALTER COLUMN "role" TYPE "grant_role" USING "role"::text::"grant_role";
DROP TYPE "grant_role_before";

-- To publish was the editors' until now: nobody loses it.
INSERT INTO "user_grant" ("id", "user_id", "role", "program_id")
SELECT gen_random_uuid(), "user_id", 'publisher', "program_id" FROM "user_grant" WHERE "role" = 'editor';

-- A grant to administer one program only has meant the right to edit it.
INSERT INTO "user_grant" ("id", "user_id", "role", "program_id")
SELECT gen_random_uuid(), "user_id", "meant"::"grant_role", "program_id"
FROM "user_grant", unnest(ARRAY['editor', 'publisher']) AS "meant"
WHERE "user_grant"."role" = 'administrator' AND "program_id" IS NOT NULL;

-- Whoever changed a course last can't publish it.
ALTER TABLE "program" ADD COLUMN "two_person_release" BOOLEAN NOT NULL DEFAULT false;
