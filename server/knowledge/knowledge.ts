import type { Localized } from '../text/localized.js';

/** How far a fact was checked. Numbers and dates of a source that is not `verified` are shown as unconfirmed or left out. */
export type Confidence = 'high' | 'medium' | 'low';

/** A date as precise as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string;

export interface Source {
  readonly title: string;
  readonly issuer?: string;
  /** Document number, e.g. 国办发〔2018〕118号 */
  readonly number?: string;
  readonly date?: PartialDate;
  readonly verified: boolean;
}

/** Both ends included; an open end is left out. */
export interface Period {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** A policy term or fixed shorthand of the field, like 三项制度. */
export interface Term {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly definition: string;
  /** The members in official order, where the term counts some. */
  readonly members: readonly string[];
  readonly source?: Source;
  readonly valid?: Period;
  /** The term that follows it in time. */
  readonly successor?: string;
  /** 国家, or the place where the term is used. */
  readonly scope: string;
  readonly related: readonly string[];
  /** Other meanings of the same words, and how to tell them apart. */
  readonly contested?: string;
  readonly confidence: Confidence;
}

/** A law, regulation, plan or other document that reports cite in 《》. */
export interface CitedDocument {
  readonly title: string;
  /** Short forms that may stand in 《》 by themselves. */
  readonly short: readonly string[];
  /** Short forms that need the full title first. */
  readonly shortAfterFull: readonly string[];
  /** The bare genus (条例, 纲要) by which it may be cited after 以下简称. */
  readonly genus?: string;
  readonly kind: string;
  readonly issuer: string;
  readonly number?: string;
  readonly adopted?: PartialDate;
  /** When the text in force took effect. */
  readonly effective?: PartialDate;
  /** 修订 or 修正, with the day it was passed and, where that is another day, the day it took effect. */
  readonly revisions: readonly {
    readonly date: PartialDate;
    readonly kind: string;
    readonly effective?: PartialDate;
  }[];
  readonly status: 'in-force' | 'expired' | 'repealed' | 'superseded' | 'not-yet-in-force';
  readonly statusDate?: PartialDate;
  readonly supersededBy?: string;
  readonly period?: Period;
  readonly summary: string;
  /**
   * Wrong titles under which it is really cited, never a right title of something else; `doubtful` where the same words
   * may be a colloquial short form or a local document's title.
   */
  readonly mistakes: readonly { readonly form: string; readonly note?: string; readonly doubtful?: boolean }[];
  readonly confidence: Confidence;
}

/** How much it matters that a section is missing. */
export type Requirement = 'required' | 'conventional' | 'optional';

export interface SectionType {
  /** `measures`, `shortcomings`, `responsibility`, `plan`, `other`, or another name of the report type's own. */
  readonly id: string;
  readonly name: string;
  /** What the regulation asks for, in our words: shown on hovering the heading. */
  readonly requires: Localized;
  readonly requirement: Requirement;
  /** Patterns over the clean view of a heading's title; subset shared by all regular expression engines. */
  readonly headings: readonly string[];
  /** Patterns that show, anywhere in the text, that the content is there although no heading says so. */
  readonly content: readonly string[];
  /** The heading that a new section gets; {year} and {nextYear} are replaced. */
  readonly heading: string;
  /** The body of a new section as lines with snippet placeholders. */
  readonly skeleton: readonly string[];
}

/** A kind of report: how it is recognised and what it must hold. */
export interface ReportType {
  /** e.g. `rule-of-law`, `government-information`, `general` */
  readonly id: string;
  readonly name: string;
  readonly basis: readonly { readonly source: string; readonly says: Localized }[];
  /** Patterns over the clean title, best first. */
  readonly titles: readonly string[];
  /** Patterns over the clean title that rule this type out: a half-year's summary is not the yearly report. */
  readonly notTitles?: readonly string[];
  /** Patterns over the clean text, for reports without a title. */
  readonly content: readonly string[];
  readonly orderMatters: boolean;
  readonly sections: readonly SectionType[];
  /** Since which report year the sections apply. */
  readonly since?: number;
  /** Month and day (MM-DD) in the following year by which it is published. */
  readonly publishedBy?: string;
  /** The lead-in that a new report gets; {year}, {unit} are replaced. */
  readonly leadIn?: string;
  /** The title that a new report gets; {year}, {unit} are replaced. */
  readonly title?: string;
}

/** All that Baogao knows: its own data with the workspace's entries laid over it. The same object until something changes. */
export interface Knowledge {
  readonly types: readonly ReportType[];
  readonly terms: readonly Term[];
  readonly documents: readonly CitedDocument[];
}
