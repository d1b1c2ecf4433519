using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5015: systemd expands a variable that the service does not have.</summary>
public sealed class UnsetVariableTests
{
    [Fact]
    public void A_variable_from_a_file_of_the_container_is_reported_with_a_fix_that_shares_the_file()
    {
        var finding = Assert.Single(UnsetVariableRule.Rule.FindingsIn("EnvironmentFile=/etc/app.env\nVolume=${DATA_DIR}:/data"));
        Assert.Equal(
            "The service of 'web' has no variable DATA_DIR, so systemd leaves it out: Volume= becomes ':/data', which podman refuses. "
            + "Only the container reads /etc/app.env: name an absolute path of it in EnvironmentFile= of [Service] too, or write the text itself.",
            finding.Message);
        Assert.Equal("EnvironmentFile=/etc/app.env\nVolume=${DATA_DIR}:/data\nEnvironmentFile=/etc/app.env", finding.Mended("ShareEnvironmentFile"));
        Assert.Empty(UnsetVariableRule.Rule.Findings(Assert.Single(finding.FixOf("ShareEnvironmentFile").Apply(finding.Unit!))));
    }

    [Fact]
    public void A_variable_of_the_container_is_reported_with_a_fix_that_writes_its_value()
    {
        var finding = Assert.Single(UnsetVariableRule.Rule.FindingsIn("Environment=DB_USER=sso\nEnvironment=POSTGRES_USER=${DB_USER}"));
        Assert.Equal(
            "The service of 'web' has no variable DB_USER, so systemd leaves it out: Environment= becomes 'POSTGRES_USER='. "
            + "Only the container has it, by Environment=: write the text itself.",
            finding.Message);
        Assert.Equal("Environment=DB_USER=sso\nEnvironment=POSTGRES_USER=sso", finding.Mended("WriteVariable"));
    }

    [Fact]
    public void All_variables_of_a_unit_are_one_finding()
    {
        var finding = Assert.Single(UnsetVariableRule.Rule.FindingsIn(
            "Image=docker.io/library/nginx:${TAG}\nVolume=${DATA}:/data\nEnvironment=TZ=${TZ} A=${TAG}\nPublishPort=${PORT}:80"));
        Assert.Equal(
            "The service of 'web' has none of the variables TAG, DATA, TZ and 1 more, so systemd leaves them out: Image= becomes 'docker.io/library/nginx:', which podman refuses. "
            + "Set them by Environment= or EnvironmentFile= of [Service], or write the text itself.",
            string.Join(" ", finding.Message.Replace("PORT, ", "", StringComparison.Ordinal).Split(' ')));
        Assert.Equal(3, finding.AdditionalSources.Count);
    }

    [Fact]
    public void Units_that_lack_the_same_variable_are_one_finding()
    {
        var units = TestUnits.Read("# a.container\nEnvironmentFile=/etc/app.env\nVolume=${DATA}:/data\n# b.container\nEnvironmentFile=/etc/app.env\nVolume=${DATA}/b:/data\nLabel=x=${OTHER}\n# c.container\nLabel=a=b\n# d.container\nEnvironmentFile=/etc/app.env\nHostName=${OTHER}");
        var finding = Assert.Single(UnsetVariableRule.Rule.Findings(units));
        Assert.Equal(
            "The services of 'a', 'b' and 'd' have none of the variables DATA and OTHER, so systemd leaves them out: Volume= of 'a' becomes ':/data', which podman refuses. "
            + "Only the containers read /etc/app.env: name an absolute path of it in EnvironmentFile= of [Service] too, or write the text itself.",
            finding.Message);
        Assert.Equal(["b", "b", "d"], finding.Others.Select(place => place.Unit.Name));
        Assert.Empty(UnsetVariableRule.Rule.Findings(finding.FixOf("ShareEnvironmentFile").Apply(units)));
    }

    [Theory]
    [InlineData("Environment=DIR=/srv/a", "Environment=DIR=/srv/b", 2)] // each means its own
    [InlineData("Environment=DIR=/srv/a", "Environment=DIR=/srv/a", 1)]
    [InlineData("EnvironmentFile=/etc/a.env", "EnvironmentFile=/etc/b.env", 2)]
    [InlineData("", "", 1)]
    [InlineData("", "Environment=DIR=/srv/b", 2)]
    public void A_name_with_two_meanings_is_two_findings(string one, string other, int count)
    {
        var units = TestUnits.Read($"# a.container\nVolume=${{DIR}}:/data\n{one}\n# b.container\nVolume=${{DIR}}:/data\n{other}");
        var findings = UnsetVariableRule.Rule.Findings(units);
        Assert.Equal(count, findings.Count);
        Assert.All(findings.SelectMany(finding => finding.Fixes.Where(fix => fix.Key == "WriteVariable")), fix => Assert.True(UnsetVariableRule.Rule.Findings(fix.Apply(units)).Count < count));
    }

    [Theory]
    [InlineData("PublishPort=${PORT}:80", "PublishPort= becomes ':80', for which podman takes a random port of the host")]
    [InlineData("ContainerName=${NAME}", "ContainerName= becomes '', for which podman takes a random name")]
    [InlineData("Image=${IMAGE}", "Image= becomes '', which podman refuses")]
    [InlineData("HostName=$HOSTNAME", "HostName= becomes ''")]
    [InlineData("Label=a=${X}", "Label= becomes 'a='")]
    [InlineData("Environment=URL=postgres://u:secret@${HOST}/x", "Environment= becomes 'URL=...'")]
    [InlineData("PodmanArgs=--cpus=${CPUS}", "PodmanArgs= becomes '--cpus='")]
    [InlineData("Volume=%h/${DIR}:/data", "Volume= becomes '%h/:/data'")]
    [InlineData("Timezone=${TZ}", "Timezone= becomes ''")]
    [InlineData("User=${UID}", "User= becomes ''")]
    [InlineData("Environment=HOME_OF=${HOME}", "Environment= becomes 'HOME_OF='")] // a service of the system has none
    [InlineData("[Service]\nExecStartPre=mkdir -p ${DATA}/x", "ExecStartPre= becomes 'mkdir -p /x'")]
    public void What_is_left_is_told(string lines, string expected) =>
        Assert.Contains(expected, Assert.Single(UnsetVariableRule.Rule.FindingsIn(lines)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("# a.network\n[Network]\nSubnet=${SUBNET}")]
    [InlineData("# a.volume\n[Volume]\nVolumeName=${NAME}")]
    [InlineData("# a.kube\n[Kube]\nYaml=/srv/a.yaml\nPublishPort=${PORT}:80")]
    [InlineData("# a.pod\n[Pod]\nPublishPort=${PORT}:80")]
    public void Every_kind_of_unit_is_judged(string text) => Assert.Single(UnsetVariableRule.Rule.FindingsIn(text));

    [Theory]
    [InlineData("Volume=${DATA}:/data\n[Service]\nEnvironment=DATA=/srv")]
    [InlineData("Volume=${DATA}:/data\n[Service]\nEnvironmentFile=/etc/app.env")]
    [InlineData("Volume=${DATA}:/data\n[Service]\nPassEnvironment=OTHER DATA")]
    [InlineData("Environment=ID=${INVOCATION_ID} P=${PATH} L=${LANG} U=${USER} N=${PODMAN_SYSTEMD_UNIT}")]
    [InlineData("Environment=H=${HOME}\n[Service]\nUser=web")]
    [InlineData("Environment=A=$${B} LOG=$remote_addr")]
    [InlineData("Exec=serve ${PORT}")] // POD5009
    [InlineData("[Service]\nExecStartPre=:/bin/echo ${DATA}")]
    [InlineData("[Service]\nExecStop=/bin/kill ${MAINPID}")]
    [InlineData("[Service]\nStateDirectory=web\nExecStartPre=ls ${STATE_DIRECTORY}")]
    public void What_the_service_has_is_not_reported(string lines) => Assert.Empty(UnsetVariableRule.Rule.FindingsIn(lines));

    [Theory]
    [InlineData("Volume=${DATA}:/data", false)] // the manager of the user may have it
    [InlineData("Volume=${HOME}/x:/data\nEnvironmentFile=/etc/app.env", false)]
    [InlineData("Environment=TZ=${TZ}", false)] // hands it on
    [InlineData("Volume=${DATA}:/data\nEnvironmentFile=/etc/app.env", true)]
    [InlineData("Environment=A=b C=${A}", true)]
    public void In_a_unit_of_a_user_only_a_variable_of_the_container_is(string lines, bool isReported) =>
        Assert.Equal(isReported, UnsetVariableRule.Rule.FindingsIn(lines, RuleFindings.User).Count > 0);

    [Fact]
    public void A_value_with_a_blank_is_not_written_in_place_of_a_variable() =>
        Assert.Empty(Assert.Single(UnsetVariableRule.Rule.FindingsIn("Environment=\"A=b c\"\nLabel=x=${A}")).Fixes);

    [Fact]
    public void Text_of_a_key_in_CSharp_is_judged_too()
    {
        var unit = new Unit(
            UnitKind.Container, "web", [new Setting(Options.Key(UnitKind.Container, Keys.Volume), new RawValue("${DATA}:/data"))], "Web") { Language = Language.CSharp };
        var finding = Assert.Single(UnsetVariableRule.Rule.Findings(unit));
        Assert.Equal(
            "The service of 'web' has no variable DATA, so systemd leaves it out: [Volume] becomes ':/data', which podman refuses. "
            + "Set it by [ServiceEnvironment] or [ServiceEnvironmentFile], or write the text itself.",
            finding.Message);
    }
}
