using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Security;
using PodDsl.Core.Tests.Rules.IdMaps;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Security;

/// <summary>The rules on secrets and privileges.</summary>
public sealed class SecurityTests
{
    [Fact]
    public void A_password_in_a_variable_is_reported() => Assert.Equal(
        "The variable 'DB_PASSWORD' of 'web' has its value in plain text, which everybody can read who sees the unit or its process. Use a secret of podman: Secret=web-db-password,type=env,target=DB_PASSWORD, or declare '# poddsl: NotSecret=DB_PASSWORD'.",
        Assert.Single(SecretVariableRule.Rule.FindIn("Environment=DB_PASSWORD=hunter2")).Message);

    [Theory]
    [InlineData("API_KEY=abcdef")]
    [InlineData("GITHUB_TOKEN=ghp_x")]
    [InlineData("client_secret=x")]
    [InlineData("SMTP_PASS=1234")]
    [InlineData("DATABASE_URL=postgres://web:hunter2@db/web")]
    public void Other_secrets_are_too(string pair) =>
        Assert.Single(SecretVariableRule.Rule.FindIn($"Environment={pair}"));

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
        Assert.Empty(SecretVariableRule.Rule.FindIn($"Environment={pair}"));

    [Fact]
    public void The_fix_uses_a_secret() => Assert.Equal(
        "Secret=web-db-password,type=env,target=DB_PASSWORD",
        Assert.Single(SecretVariableRule.Rule.FindIn("Environment=DB_PASSWORD=hunter2")).Mended("UseSecret"));

    [Theory]
    [InlineData("Environment=DB_PASSWORD=demo", "DB_PASSWORD", null)]
    [InlineData("Environment=DB_NAME=demo", "DB_NAME", "'web' declares NotSecret, but the variable 'DB_NAME' does not look like a secret, or is not set. Remove the declaration.")]
    public void A_variable_can_be_declared_to_be_none(string line, string declared, string? message) => Assert.Equal(
        message,
        SecretVariableRule.Rule.Findings(With(FileUnits.Container(line), "NotSecret", new TextValue(declared))).SingleOrDefault()?.Message);

    [Theory]
    [InlineData("db,type=env,uid=5", "a variable has no uid. Leave it out, or give the secret as a file", "db,type=env")]
    [InlineData("db,mode=0400,type=env,target=A", "a variable has no mode. Leave it out, or give the secret as a file", "db,type=env,target=A")]
    [InlineData("db,type=file", "the type 'file' is none. Use mount or env", null)]
    [InlineData("db,env=A", "there is no option 'env'. It takes source, type, target, uid, gid, mode", null)]
    [InlineData("db,mode=9", "mode=9 is no octal number", null)]
    [InlineData("db,uid=root", "uid=root is no number", null)]
    [InlineData("db,UID=5,type=env", "a variable has no UID. Leave it out, or give the secret as a file", "db,type=env")]
    [InlineData("db,mode=40000000000", "mode=40000000000 is no octal number", null)]
    [InlineData("db,Mode=0400", "there is no option 'Mode'. It takes source, type, target, uid, gid, mode", null)]
    [InlineData("db,type=mount,type=env", "it has more than one type. Keep one", null)]
    [InlineData("type=env,db", "the option 'db' has no value", null)]
    [InlineData("db,,target=x", "the option '' has no value", null)]
    [InlineData("source=db", "what stands alone is taken for its name, and no name has an '='", null)]
    [InlineData("source=,type=env", "it has no name. Write the name in front, or source=NAME", null)]
    [InlineData("type=env,target=A", "it has no name. Write the name in front, or source=NAME", null)]
    public void Options_that_podman_refuses_are_an_error(string secret, string problem, string? mended)
    {
        var finding = Assert.Single(SecretOptionRule.Rule.FindIn($"Secret={secret}"));
        Assert.Equal($"Podman refuses the secret '{secret}' of 'web': {problem}.", finding.Message);
        Assert.True(finding.IsError);
        if (mended is not null)
        {
            Assert.Equal($"Secret={mended}", finding.Mended("RemoveSecretOptions"));
        }
    }

    [Theory]
    [InlineData("db")]
    [InlineData("db,type=env,target=DB")]
    [InlineData("db,uid=33,gid=33,mode=0440,target=/etc/db")]
    [InlineData("%i,type=env,uid=5")]
    [InlineData("source=db,type=env,target=DB")]
    [InlineData("type=env,target=DB,source=db")]
    [InlineData("db,source=other,type=env")]
    [InlineData(",target=x,source=db")]
    [InlineData("db,UID=5,GID=5,mode=37777777777")]
    [InlineData("db,target=,mode=0400,mode=0440")]
    public void Options_that_podman_takes_are_not_reported(string secret) =>
        Assert.Empty(SecretOptionRule.Rule.FindIn($"Secret={secret}"));

    [Theory]
    [InlineData("PodmanArgs=--privileged", "POD7003", "'web' has --privileged, which turns off most of what keeps it from the host. Give it the device or capability that it needs, or say what for: '# poddsl: PrivilegedBecause=...'.")]
    [InlineData("AddCapability=all", "POD7003", "'web' has all capabilities, which turns off most of what keeps it from the host. Give it the device or capability that it needs, or say what for: '# poddsl: PrivilegedBecause=...'.")]
    [InlineData("Volume=/var/run/docker.sock:/var/run/docker.sock:ro", "POD7004", "'web' mounts /var/run/docker.sock, and who can write there can start any container with any path of the host, whether it is read-only or not. Do without, or say what for: '# poddsl: PrivilegedBecause=...'.")]
    [InlineData("Volume=%t/podman/podman.sock:/run/podman.sock", "POD7004", null)]
    [InlineData("Mount=type=bind,source=/run/podman/podman.sock,destination=/s", "POD7004", null)]
    [InlineData("SeccompProfile=unconfined", "POD7005", "'web' has SeccompProfile=unconfined, which takes away a wall between it and the kernel. Leave it out, or say what for: '# poddsl: PrivilegedBecause=...'.")]
    [InlineData("Unmask=ALL", "POD7005", null)]
    [InlineData("PodmanArgs=--security-opt seccomp=unconfined", "POD7005", null)]
    [InlineData("SecurityLabelDisable=true", "POD7005", null)]
    public void More_rights_than_usual_are_reported_unless_there_is_a_reason(string line, string id, string? message)
    {
        var finding = Assert.Single(PrivilegeRule.Rule.FindIn(line));
        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(message ?? finding.Message, finding.Message);
        Assert.False(finding.IsError);
        Assert.Empty(PrivilegeRule.Rule.Findings(With(FileUnits.Container(line), "PrivilegedBecause", new TextValue("reads sensors"))));
    }

    [Theory]
    [InlineData("AddCapability=NET_ADMIN")]
    [InlineData("Volume=/run/app.sock:/run/app.sock")]
    [InlineData("Volume=data:/var/run/docker.sock")]
    [InlineData("SecurityLabelDisable=true\nVolume=/home/a:/a")] // that is why
    [InlineData("PodmanArgs=--security-opt label=disable")]
    [InlineData("PodmanArgs=--label --privileged=no")]
    [InlineData("Unmask=/proc/kcore")]
    public void Usual_rights_are_not_reported(string lines) => Assert.Empty(PrivilegeRule.Rule.FindIn(lines));

    [Fact]
    public void A_reason_for_nothing_is_reported() => Assert.Equal(
        "'web' declares PrivilegedBecause, but it has no more rights than any container. Remove the declaration.",
        Assert.Single(PrivilegeRule.Rule.Findings(With(FileUnits.Container(""), "PrivilegedBecause", new TextValue("x")))).Message);

    [Fact]
    public void The_network_of_the_host_is_pointed_out_unless_there_is_a_reason()
    {
        var finding = Assert.Single(HostNetworkRule.Rule.FindIn("Network=host"));
        Assert.Equal(
            "'web' uses the network of the host: it reaches all that listens on localhost, and may listen on every port. Publish the ports that it needs, or say what for: '# poddsl: HostNetworkBecause=...'.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Empty(HostNetworkRule.Rule.Findings(With(FileUnits.Container("Network=host"), "HostNetworkBecause", new TextValue("multicast"))));
        Assert.Empty(HostNetworkRule.Rule.FindIn("Network=hostile"));
        Assert.Empty(HostNetworkRule.Rule.FindIn("Network=bridge"));
        Assert.Equal(
            "POD9010",
            Assert.Single(HostNetworkRule.Rule.Findings(With(FileUnits.Container("Network=bridge"), "HostNetworkBecause", new TextValue("x")))).Rule.Id);
    }

    [Fact]
    public void Hardening_is_only_suggested_on_request()
    {
        var findings = HardeningRule.Rule.FindIn("HostName=a");
        Assert.All(findings, finding => Assert.False(finding.Rule.IsEnabledByDefault));
        Assert.Equal(
            [
                "Processes of 'web' may gain privileges, for example through set-uid programs. Most images do not need that: NoNewPrivileges=true keeps them from it.",
                "'web' may use all memory of the host, and others are killed for it. Set Memory=.",
            ],
            findings.Select(finding => finding.Message));
        Assert.Equal("HostName=a\nNoNewPrivileges=true", findings[0].Mended("AddNoNewPrivileges"));
    }

    [Theory]
    [InlineData("NoNewPrivileges=true\nMemory=1g")]
    [InlineData("NoNewPrivileges=false\nPodmanArgs=--memory 1g")] // said on purpose
    [InlineData("PodmanArgs=--security-opt=no-new-privileges\n[Service]\nMemoryMax=1G")]
    public void What_is_limited_is_not_reported(string lines) => Assert.Empty(HardeningRule.Rule.FindIn(lines));

    private static Unit With(Unit unit, string declaration, SettingValue value) =>
        unit with { Settings = unit.Settings.Add(new Setting(Options.Common(Section.Intent, declaration), value)) };
}
