import { automation } from "./automation";
import { blueprint, blueprints } from "./blueprints";
import { callPreferences } from "./call-preferences";
import { customView, customViews } from "./custom-views";
import type { Endpoint } from "./endpoint";
import { layoutRules } from "./layout-rules";
import { layout, layouts } from "./layouts";
import { moduleMetadata } from "./modules";
import { org } from "./org";
import { profile } from "./profile";
import { users } from "./users";
import { validationRules } from "./validation-rules";

/** Every address that the organisation answers. */
export const endpoints: readonly Endpoint[] = [
  callPreferences,
  layouts,
  layout,
  validationRules,
  layoutRules,
  ...automation,
  blueprints,
  blueprint,
  customViews,
  customView,
  moduleMetadata,
  users,
  org,
  profile,
];
