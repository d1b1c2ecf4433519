using PodDsl.Core.Rules.Security;

namespace PodDsl.Core.Tests.Rules.Security;

/// <summary>POD7001: a password, token or key in plain text.</summary>
public sealed class SecretVariableTests
{
    [Fact]
    public void A_password_in_a_variable_is_reported() => Assert.Equal(
        "The variable 'DB_PASSWORD' of 'web' has its value in plain text, which everybody can read who sees the unit or its process. Use a secret of podman: Secret=web-db-password,type=env,target=DB_PASSWORD, or declare '# poddsl: NotSecret=DB_PASSWORD'.",
        Assert.Single(SecretVariableRule.Rule.FindingsIn("Environment=DB_PASSWORD=hunter2")).Message);

    [Theory]
    [InlineData("API_KEY=abcdef")]
    [InlineData("GITHUB_TOKEN=ghp_x")]
    [InlineData("client_secret=x")]
    [InlineData("SMTP_PASS=1234")]
    [InlineData("DATABASE_URL=postgres://web:hunter2@db/web")]
    [InlineData("DB_PASSWORD=password")]
    [InlineData("DB_PASSWORD=secret")]
    [InlineData("DB_PASSWORD=admin")]
    [InlineData("DB_PASSWORD=changeit123")]
    [InlineData("DB_PASSWORD=xx")]
    [InlineData("DB_PASSWORD=your")]
    public void Other_secrets_are_too(string pair) =>
        Assert.Single(SecretVariableRule.Rule.FindingsIn($"Environment={pair}"));

    [Theory]
    [InlineData("DB_PASSWORD_FILE=/run/secrets/db")]
    [InlineData("MARIADB_RANDOM_ROOT_PASSWORD=1")]
    [InlineData("ALLOW_EMPTY_PASSWORD=yes")]
    [InlineData("DB_PASSWORD=")]
    [InlineData("DB_PASSWORD=%i")]
    [InlineData("PASSWORD=/run/secrets/db")]
    [InlineData("MAX_TOKEN=4096")]
    [InlineData("KEYBOARD=us")]
    [InlineData("PASSWORD_HASH_ROUNDS=12")]
    [InlineData("DATABASE_URL=postgres://db/web")]
    public void What_is_no_secret_is_not_reported(string pair) =>
        Assert.Empty(SecretVariableRule.Rule.FindingsIn($"Environment={pair}"));

    /// <summary>What a template leaves for its user to fill in.</summary>
    [Theory]
    [InlineData("CHANGE_ME")]
    [InlineData("changeme")]
    [InlineData("ChangeMe!")]
    [InlineData("change-this")]
    [InlineData("CHANGE_ME_TO_A_LONG_ONE")]
    [InlineData("REPLACE_ME")]
    [InlineData("replace-with-a-token")]
    [InlineData("your_password")]
    [InlineData("your-secret-key-here")]
    [InlineData("<password>")]
    [InlineData("[token]")]
    [InlineData("${DB_PASSWORD}")]
    [InlineData("{{ db_password }}")]
    [InlineData("__DB_PASSWORD__")]
    [InlineData("example")]
    [InlineData("example-password")]
    [InlineData("placeholder")]
    [InlineData("xxxxxxxx")]
    [InlineData("********")]
    public void What_is_plainly_to_be_filled_in_is_not_reported(string value)
    {
        Assert.Empty(SecretVariableRule.Rule.FindingsIn($"Environment=\"DB_PASSWORD={value}\""));
        Assert.Empty(SecretVariableRule.Rule.FindingsIn($"Environment=\"DATABASE_URL=postgres://web:{value}@db/web\""));
    }

    [Fact]
    public void The_fix_uses_a_secret() => Assert.Equal(
        "Secret=web-db-password,type=env,target=DB_PASSWORD",
        Assert.Single(SecretVariableRule.Rule.FindingsIn("Environment=DB_PASSWORD=hunter2")).Mended("UseSecret"));

    [Theory]
    [InlineData("Environment=DB_PASSWORD=demo", "DB_PASSWORD", null)]
    [InlineData("Environment=DB_NAME=demo", "DB_NAME", "'web' declares NotSecret, but the variable 'DB_NAME' does not look like a secret, or is not set. Remove the declaration.")]
    public void A_variable_can_be_declared_to_be_none(string line, string declared, string? message) => Assert.Equal(
        message,
        SecretVariableRule.Rule.FindingsIn($"# poddsl: NotSecret={declared}\n{line}").SingleOrDefault()?.Message);
}
