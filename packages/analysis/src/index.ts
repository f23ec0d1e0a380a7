export {frameFromBytes, frameToBytes, memoryOf} from "./frame/bytes.ts";
export {axisOf, byCodeUnits, namesOf, type Axis} from "./frame/axis.ts";
export {wordsOnResting} from "./select/resting-on-reports.ts";
export {originalRows, rowsPassing} from "./select/filters.ts";
export {conditionalOption, filterOptions, practiceOption, presenceOption, type As, type Filters, type Values} from "./select/filter-options.ts";
export {duplicateRules, type Duplicates} from "./select/duplicates.ts";
export type {Mentions} from "./select/mentions.ts";
export {select, type Selection, type SelectSettings} from "./select/select.ts";
export type {Levels} from "./network/levels.ts";
export {windowUnits, type TimeUnit, type WindowUnit} from "./units.ts";
export {network, type Network, type Slice} from "./network/network.ts";
export {meaningOf, type Meaning} from "./network/meaning.ts";
export {sliceJson, type SliceJson} from "./network/json.ts";
export {statementsBehind, type Edge} from "./network/behind.ts";
export {matrix, type Matrix, type MatrixCell, type MatrixSettings} from "./matrix.ts";
export {withDerived} from "./matrix-rules.ts";
export {frequencies, type Frequencies, type Frequency, type FrequencySettings} from "./frequencies.ts";
export {lines, type Line, type Lines, type LineSettings} from "./lines/lines.ts";
export type {Change, ChangeKind, Status} from "./lines/changes.ts";
export type {Conflict} from "./lines/conflicts.ts";
export {authorOf, byTime, daysApart, flaggedOf, heldBy, heldFrom, stateOf, textOf, voiceOf, type Evidence, type Stance, type State} from "./lines/evidence.ts";
export type {Segment} from "./lines/segments.ts";
export {ruleOptions} from "./lines/rule-options.ts";
export {lastKnown, type LastKnown} from "./lines/last-known.ts";
export {entailed, type Entailed, type Point, type Rule} from "./lines/rules.ts";
export {distance, movesBetween, nearness, type Movers, type Moves, type Nearness} from "./lines/compare.ts";
export {monthNumber, monthStart} from "./calendar.ts";
export {familyOf, lineage, livedAt, type Lineage, type LineageSettings} from "./lineage/lineage.ts";
export {placeOf, type Event, type EventSettings} from "./lineage/events.ts";
export type {EventKind} from "./lineage/kinds.ts";
export type {Relation} from "./lineage/relations.ts";
export type {Life} from "./lineage/lives.ts";
export type {Impossible} from "./lineage/impossible.ts";
export {heardBoth, type Heard} from "./lineage/heard.ts";
export {affiliationsOf, heldAt, seenAt, type Affiliation} from "./lineage/affiliations.ts";
export {nameAt} from "./lineage/name-at.ts";
export {identities, identityOf, relabelled, type Identity} from "./lineage/identity.ts";
export {bitsOf, membersOf, type Bits} from "./bases/bits.ts";
export {tipOf} from "./bases/iceberg.ts";
export {concepts, type Concepts, type ConceptSettings} from "./bases/concepts.ts";
export {contextOf, type Context} from "./bases/context.ts";
export {dropping, type Drop, type Dropping, type DropSettings, type RedLine} from "./bases/dropping.ts";
export {excluding, type Excluding, type Exclusion} from "./bases/excluding.ts";
export {frontOf, type FrontEntry} from "./bases/front.ts";
export {minimalGenerators} from "./bases/generators.ts";
export {implications, type Implication, type ImplicationSettings} from "./bases/implications.ts";
export {implied, type Implied} from "./bases/implied.ts";
export {intervalsOf, type Interval} from "./bases/intervals.ts";
export {lattice, stabilities, type LatticeConcept} from "./bases/lattice.ts";
export {latticeDifference, type DifferenceSettings, type LatticeDifference, type NamedPlatform, type Resigned} from "./bases/lattice-difference.ts";
export {neighbourhoodOf, type Neighbour, type Neighbourhood} from "./bases/neighbours.ts";
export {platformOf, type Blocker, type Platform} from "./bases/platform.ts";
export {positions, standingsOf, type NeutralRule, type Position, type Positions, type StandingsSettings} from "./bases/positions.ts";
export {isUndecided, signersOf, type NearSigner, type Question, type Signers} from "./bases/signers.ts";
export {
  actorPlaces,
  becauseAt,
  certainContext,
  narrowed,
  pointIn,
  pointText,
  pointTexts,
  possibleContext,
  standingAt,
  standingNames,
} from "./bases/standings.ts";
export type {Because, Standing, Standings} from "./bases/standings.ts";
export {sources, type Reporting, type Sources} from "./sources/sources.ts";
export {grouped, type Telling} from "./sources/reports.ts";
export type {Counts, Portrayal, Portrayed, Report} from "./sources/portrayal.ts";
export {bearings, type Bearing} from "./sources/bearing.ts";
export {independent, rootsInRecord, type WorkAsDocument} from "./sources/roots.ts";
export {relations, soundMap, type ArgumentMap, type ArgumentRelation, type Claim, type Contribution, type Link} from "./threads/argument-map.ts";
export {denialsOf, type Held} from "./threads/denials.ts";
export {hearingOf, wordsOnHearing, type Hearing, type HearingSettings} from "./threads/hearing.ts";
export {countingMap, isAttack, uncountedAttacks, type Uncounted} from "./threads/uncounted.ts";
export {attacksOnly, frameworkOf, supportReadings, type Framework, type SupportReading} from "./threads/framework.ts";
export {extensions, type Extensions, type ExtensionSettings} from "./threads/extensions.ts";
export {unsettled} from "./threads/verdicts.ts";
export {grounded, isIn, isOut, type Grounded} from "./threads/grounded.ts";
export {semanticsNames, type Semantics} from "./threads/labellings.ts";
export {conversationOf, type Conversation, type PlacedPost} from "./threads/posts.ts";
export {beatenBy, defenceOf, flipsOf, type Defence, type Flip, type Flips, type FlipSettings} from "./threads/reasons.ts";
export {polarization, type Polarization, type PolarizationSettings, type PolarizedSlice} from "./polarization/polarization.ts";
export type {Densities} from "./clusters/densities.ts";
export {clusters, type ClusteredSlice, type Clusters, type ClusterSettings} from "./clusters/clusters.ts";
export {clusterMethods, type ClusterMethod} from "./clusters/methods.ts";
export {backbone, type Backbone, type BackboneSettings} from "./backbone/backbone.ts";
export {phases, type Phases, type PhaseSettings} from "./phases/phases.ts";
export {phaseOptions, type SliceDistance} from "./phases/options.ts";
export {structure, type ActorMeasures, type Structure, type StructureSettings, type StructureSlice} from "./structure/structure.ts";
export type {Attribute} from "./structure/assortativity.ts";
export {attributesOf, rowKind, type Attributes} from "./structure/attributes.ts";
export {bootstrap, type BootstrapSettings, type Spread} from "./bootstrap/bootstrap.ts";
export {actorNumbers, backboneSpreads, clusterKey, clusterSpreads, phaseSpreads} from "./bootstrap/spreads.ts";
export {polarizationSpreads, scalingSpreads, structureSpreads, type Spreads} from "./bootstrap/spreads.ts";
export {scaling, type Scaling, type ScalingSettings} from "./scaling/scaling.ts";
export type {Summary} from "./scaling/summary.ts";
export {choicesFitting, fitting, measureNeeds, networkModes, networkNeeds, networkOptions} from "./network/options.ts";
export type {Aggregate, Kernel, NetworkMode, NetworkSettings, TimeWindow} from "./network/options.ts";
export {normalizations, type Normalize} from "./network/normalize/normalizations.ts";
export type {ResolvedSettings} from "./network/settings.ts";
export {polarizationOptions} from "./polarization/options.ts";
export {clusterOptions} from "./clusters/options.ts";
export {backboneOptions, type BackboneMethod} from "./backbone/options.ts";
export {scalingOptions, type ScalingModel} from "./scaling/options.ts";
export {structureOptions} from "./structure/options.ts";
export type {ComputedBy} from "./network/measure-options.ts";
export {matrixOptions, frequencyOptions} from "./matrix-options.ts";
export {lineOptions} from "./lines/options.ts";
export {lineageOptions, sizeOptions} from "./lineage/options.ts";
export {sourceOptions} from "./sources/options.ts";
export {threadOptions} from "./threads/options.ts";
export {basesOptions, basesQuestionOptions, basesTableOptions, obstacleOptions, type BasesQuestion} from "./bases/options.ts";
export {apart, type CompanyRefused} from "./bases/apart.ts";
export {costOf, obstaclesOf, type Lacks, type Obstacles, type Way} from "./bases/obstacles.ts";
export {dossierOptions} from "./dossier/options.ts";
export {howSaid, replyWords, workWords} from "./dossier/words.ts";
export {companyWords, heardOf, obstacleWords, signersWords, waysLeftWords, wayWords} from "./bases/obstacle-words.ts";
export {silenceKinds, silenceOptions, type SilenceKind} from "./silences/options.ts";
export {mostPairs, silences, type Recorded, type Silence, type Spoken, type SpokenText} from "./silences/silences.ts";
export {isAnswerTo} from "./bases/is-answer-to.ts";
export {analyses, analysisNames, fileFormats, type Analysis, type AnalysisName} from "./analyses.ts";
export {bootstrapOption} from "./network/measure-options.ts";
export {sideOptions} from "./network/options.ts";
export {passagesOption, widthOption} from "./present-options.ts";
export type {AnswerOf, AnswerOfFile, AnyAnswer} from "./answers/answer-of.ts";
export type {
  Answer,
  Dated,
  Beside,
  AskedBy,
  Filtered,
  FilteredOfAll,
  PassageJson,
  WithPassages,
  Behind,
  ConditionJson,
  Days,
  SpanJson,
  IntervalJson,
} from "./answers/answer.ts";
export type {Answers, AnswerName} from "./answers/answers.ts";
export type {RemovalAnswer, RemovalStepJson, BackboneSetAnswer, BackboneAnswer} from "./answers/backbone.ts";
export type {
  BasesTableSettings,
  TypedOptions,
  BasesFound,
  BasesAnswerTo,
  TableAnswer,
  BasesAnswer,
  BasesParts,
  PlatformParts,
  NearSignerJson,
  SignerEvidence,
  SignersParts,
  ExcludeParts,
  FrontJson,
  FrontParts,
  DropParts,
  LatticeCount,
  LatticeParts,
  PlatformJson,
  LatticeDifferenceParts,
  ImplicationCount,
  ImplicationParts,
  ImplicationJson,
  TableParts,
  CellEvidence,
} from "./answers/bases.ts";
export type {ClustersAnswer, ClusteredSliceJson} from "./answers/clusters.ts";
export {claimStates} from "./answers/dossier.ts";
export type {ClaimState, DossierAnswer, DossierClaim, DossierReply, DossierWork} from "./answers/dossier.ts";
export type {DraftVersion, Draft} from "./answers/drafts.ts";
export type {ObstacleCell, ObstacleRow, ObstaclesAnswer, WayJson} from "./answers/obstacles.ts";
export type {SilenceRow, SilencesAnswer} from "./answers/silences.ts";
export type {
  Existed,
  LineageAnswer,
  LineageParts,
  LifeJson,
  LineageEventJson,
  AffiliationJson,
  MomentJson,
  InternationalJson,
  SectionJson,
  SharedLineJson,
} from "./answers/lineage.ts";
export type {
  LinesAnswer,
  LineJson,
  SegmentJson,
  ChangeJson,
  ConflictJson,
  VerdictJson,
  PositionJson,
  DeedJson,
  EntailedJson,
  RuleJson,
  ComparedJson,
} from "./answers/lines.ts";
export type {MatrixAnswer, MatrixCellJson, FrequenciesAnswer} from "./answers/matrix.ts";
export type {SizesAnswer, Size} from "./answers/sizes.ts";
export type {TiesAnswer, EventsAnswer, NetworkAnswer, EventJson} from "./answers/network.ts";
export type {PhasesAnswer, PhaseSliceJson} from "./answers/phases.ts";
export type {PolarizationAnswer, PolarizedSliceJson} from "./answers/polarization.ts";
export type {KeptRule} from "./answers/rules.ts";
export type {ScalingAnswer, ScaledActorJson} from "./answers/scaling.ts";
export type {
  SourcesAnswer,
  PortrayalJson,
  PortrayedJson,
  ReportJson,
  ChainJson,
  ReportingJson,
  DisputeJson,
  ContradictedJson,
  RankedJson,
  Audit,
} from "./answers/sources.ts";
export type {StructureAnswer, StructureSliceJson, StructureActorJson} from "./answers/structure.ts";
export type {
  Weighing,
  ThreadsAnswer,
  MapAnswer,
  ThreadPost,
  ProjectPost,
  ThreadsParts,
  ArgumentLinkJson,
  ClaimStatus,
  ClaimJson,
  ClaimReasons,
  PlacedClaim,
  ClaimPlace,
} from "./answers/threads.ts";
export {withRules} from "./bases/standings.ts";
export {followingFrom, type Following} from "./lines/rules.ts";
