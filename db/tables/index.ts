import type { AccountsTables } from './accounts.ts';
import type { AdoptionTables } from './adoption.ts';
import type { ApprovalsTables } from './approvals.ts';
import type { BackgroundTables } from './background.ts';
import type { DeskTables } from './desk.ts';
import type { ExchangeTables } from './exchange.ts';
import type { ForumTables } from './forum.ts';
import type { IndicatorTables } from './indicators.ts';
import type { LibraryTables } from './library.ts';
import type { MaterialsTables } from './materials.ts';
import type { MeetingsTables } from './meetings.ts';
import type { MinutesTables } from './minutes.ts';
import type { ModerationTables } from './moderation.ts';
import type { NetworkTables } from './network.ts';
import type { NotificationTables } from './notifications.ts';
import type { PlatformTables } from './platform.ts';
import type { PrivacyTables } from './privacy.ts';
import type { ReadingTables } from './reading.ts';
import type { ReleaseTables } from './releases.ts';
import type { SearchTables } from './search.ts';
import type { SituationTables } from './situation.ts';
import type { WorkflowTables } from './workflow.ts';

/** Every table, a file a feature. Times are ISO 8601 UTC text, booleans 0/1, ids text. */
export interface Database
  extends PlatformTables,
    NetworkTables,
    AccountsTables,
    AdoptionTables,
    ApprovalsTables,
    BackgroundTables,
    DeskTables,
    IndicatorTables,
    LibraryTables,
    MaterialsTables,
    WorkflowTables,
    ReadingTables,
    ReleaseTables,
    PrivacyTables,
    SearchTables,
    SituationTables,
    ExchangeTables,
    ForumTables,
    MeetingsTables,
    MinutesTables,
    ModerationTables,
    NotificationTables {}

/** 0 or 1: neither engine's boolean is portable. */
export type Flag = 0 | 1;
