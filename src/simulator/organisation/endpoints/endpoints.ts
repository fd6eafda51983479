import { fieldUpdateBody } from "../bodies/field-update";
import { workflowBody } from "../bodies/workflow";
import { automationList } from "./automation";
import { blueprint, blueprints } from "./blueprints";
import { callPreferences } from "./call-preferences";
import type { Endpoint } from "./endpoint";
import { layoutRules } from "./layout-rules";
import { layouts } from "./layouts";
import { org } from "./org";
import { profile } from "./profile";
import { users } from "./users";
import { validationRules } from "./validation-rules";

/** Every address that the organisation answers. */
export const endpoints: readonly Endpoint[] = [
  callPreferences,
  layouts,
  validationRules,
  layoutRules,
  automationList("workflow_rules", "workflow_rules", "workflow", workflowBody),
  automationList("field_updates", "automation_actions", "field update", fieldUpdateBody),
  blueprints,
  blueprint,
  users,
  org,
  profile,
];
