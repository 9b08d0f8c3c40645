package jp.koshin.access;

import org.springframework.stereotype.Component;

/** What a password must be (OWASP ASVS 5.0, 6.2): long enough, not the username, not one that everybody tries. */
@Component
public class PasswordRules {}
