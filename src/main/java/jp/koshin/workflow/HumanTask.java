package jp.koshin.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open user task.
 *
 * @param definitionKey the id in the model, such as {@code task_review}
 * @param candidateGroup the name of the role whose members may decide, or {@link #APPLICANT}; known
 *     when it opens
 * @param assignee a user name
 * @param dueAt as the model says, or null
 * @param stage the stage that the case stands in, or null
 */
public record HumanTask(
    String id,
    String definitionKey,
    String processKey,
    UUID caseId,
    @Nullable String candidateGroup,
    @Nullable String assignee,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable String stage) {

  /** The candidate group of tasks that wait for the applicant; they are in nobody's inbox. */
  public static final String APPLICANT = "APPLICANT";
}
