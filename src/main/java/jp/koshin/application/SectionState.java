package jp.koshin.application;

/** How far a section of an application is (状態). */
public enum SectionState {
  /** Nothing is entered (未登録). */
  UNREGISTERED,
  /** Something is entered (登録中). */
  IN_PROGRESS,
  /** Everything it needs is there (登録済). */
  REGISTERED
}
