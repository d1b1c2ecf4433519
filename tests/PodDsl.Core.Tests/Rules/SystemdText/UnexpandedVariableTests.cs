using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5016: a variable in a text where nobody expands one.</summary>
public sealed class UnexpandedVariableTests
{
    [Fact]
    public void A_directive_with_a_variable_is_reported_with_its_specifier()
    {
        var finding = Assert.Single(UnexpandedVariableRule.Rule.FindingsIn("[Service]\nWorkingDirectory=${HOME}/web"));
        Assert.Equal(
            "'${HOME}' in WorkingDirectory= of 'web' stays as it is written: systemd expands variables in commands only. Write %h.", finding.Message);
        Assert.Equal("WorkingDirectory=%h/web", finding.Mended("UseSpecifier"));
    }

    [Theory]
    [InlineData("[Service]\nEnvironment=A=${B}", "'${B}' in Environment=", "Write the text itself.")]
    [InlineData("[Service]\nEnvironment=PATH=/x:$PATH", "'$PATH' in Environment=", "Write the text itself.")]
    [InlineData("[Service]\nEnvironment=DIR=$XDG_RUNTIME_DIR/x", "'$XDG_RUNTIME_DIR' in Environment=", "Write %t.")]
    [InlineData("[Service]\nEnvironmentFile=/etc/${NAME}.env", "'${NAME}' in EnvironmentFile=", "Write the text itself.")]
    [InlineData("[Unit]\nConditionPathExists=${DATA}", "'${DATA}' in ConditionPathExists=", "Write the text itself.")]
    [InlineData("Volume=/srv/$DATA:/data", "'$DATA' in Volume=", "Write the text itself, or ${DATA} and set it for the service.")]
    [InlineData("Label=\"traefik.http.routers.a.rule=Host(`a.$DOMAIN`)\"", "'$DOMAIN' in Label=", "or ${DOMAIN} and set it for the service.")]
    [InlineData("Environment=HOST=db URL=http://$HOST/", "'$HOST' in Environment=", "or ${HOST} and set it for the service.")]
    [InlineData("Environment=DB=${DB:-shop}", "'${DB:-shop}' in Environment= of 'web' stays as it is written: systemd has no defaults for variables", "or ${DB} and set it for the service.")]
    public void Every_text_that_systemd_does_not_expand_is(string lines, string what, string remedy)
    {
        var finding = Assert.Single(UnexpandedVariableRule.Rule.FindingsIn(lines));
        Assert.StartsWith(what, finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(remedy, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EnvironmentFile=${HOME}/x.env", "'${HOME}' in EnvironmentFile= of 'web' stays as it is written: Quadlet takes the path for one in the folder of the file")]
    [InlineData("EnvironmentFile=~/x.env", "'~' in EnvironmentFile= of 'web' stays as it is written: Quadlet takes the path for one in the folder of the file")]
    public void A_path_that_Quadlet_takes_for_a_relative_one_is(string line, string expected)
    {
        var message = Assert.Single(UnexpandedVariableRule.Rule.FindingsIn(line)).Message;
        Assert.StartsWith(expected, message, StringComparison.Ordinal);
        Assert.EndsWith("Write %h.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_several_settings_and_units_is_one_finding()
    {
        var units = TestUnits.Read("# a.container\nLabel=x=a.$DOMAIN\nVolume=/srv/$DOMAIN:/data\n# b.container\nLabel=x=b.$DOMAIN y=$OTHERS\n[Service]\nEnvironment=A=$DOMAIN\n");
        Assert.Equal(
            [
                "'$DOMAIN' in Label= and Volume= of 'a' and 'b' stays as it is written: within a word systemd expands only a name in braces. Write the text itself, or ${DOMAIN} and set it for the service.",
                "'$DOMAIN' in Environment= of 'b' stays as it is written: systemd expands variables in commands only. Write the text itself.",
                "'$OTHERS' in Label= of 'b' stays as it is written: within a word systemd expands only a name in braces. Write the text itself, or ${OTHERS} and set it for the service.",
            ],
            UnexpandedVariableRule.Rule.Findings(units).Select(finding => finding.Message).OrderBy(message => message.Contains("OTHERS", StringComparison.Ordinal)));
        var first = UnexpandedVariableRule.Rule.Findings(units)[0];
        Assert.Equal("b", Assert.Single(first.Others).Unit.Name);
        Assert.Single(first.AdditionalSources);
    }

    [Theory]
    [InlineData("Label=caddy={$DOMAIN}")] // Caddy's own
    [InlineData("Label=caddy.basic_auth.{$USERS}={$SECRET}")]
    [InlineData("Environment=DB=$${DB:-shop}")]
    [InlineData("HealthCmd=pg_isready -U ${DB_USER:-shop}")] // a shell reads it
    public void What_another_program_expands_is_not(string line) => Assert.Empty(UnexpandedVariableRule.Rule.FindingsIn(line));

    [Fact]
    public void The_fix_mends_all_units()
    {
        var units = TestUnits.Read("# a.container\n[Service]\nWorkingDirectory=${HOME}/a\n# b.container\n[Service]\nWorkingDirectory=${HOME}/b\nEnvironment=A=${HOME}\n");
        var finding = Assert.Single(UnexpandedVariableRule.Rule.Findings(units));
        Assert.Empty(UnexpandedVariableRule.Rule.Findings(finding.FixOf("UseSpecifier").Apply(units)));
    }

    [Theory]
    [InlineData("Volume=/srv/${DATA}:/data")] // expanded
    [InlineData("Label=a=$$DOMAIN x=a$1b")] // meant
    [InlineData("Label=\"traefik.http.middlewares.auth.basicauth.users=admin:$2y$05$ABCD/efg\"")] // a hash
    [InlineData("Environment=LOG=a-$remote_addr TOKEN=$argon2id$v=19$AB")]
    [InlineData("Environment=PRICE=5$USD")] // no variable of the container
    [InlineData("[Unit]\nDescription=Costs $FIVE")]
    [InlineData("[Service]\nExecStartPre=/bin/echo ${DATA} a$HOME")]
    [InlineData("[Service]\nEnvironmentFile=$HOME/env")] // POD5014
    [InlineData("[Service]\nEnvironment=PASSWORD=a$b%%c")]
    public void What_is_expanded_or_meant_is_not(string lines) => Assert.Empty(UnexpandedVariableRule.Rule.FindingsIn(lines));
}
