namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5024: a relative path that podman looks for where the service runs.</summary>
public sealed class RelativePathTests
{
    private const string Where = "which podman looks for in the directory where the service runs, / for a unit of the system, and not beside the file.";

    [Theory]
    [InlineData("# a.container\nAddDevice=ttyUSB0", "AddDevice of 'a' names 'ttyUSB0'", "Write /dev/ttyUSB0.")]
    [InlineData("# a.container\nAddDevice=-dri:/dev/dri", "AddDevice of 'a' names '-dri:/dev/dri'", "Write -/dev/dri:/dev/dri.")]
    [InlineData("# a.container\nAddDevice=nvidia.com/gpu", "AddDevice of 'a' names 'nvidia.com/gpu'", "Write the whole path, from /, or all of the name of a CDI device, such as nvidia.com/gpu=all.")]
    [InlineData("# a.container\nSeccompProfile=./profile.json", "SeccompProfile of 'a' names './profile.json'", "Write the whole path, from /.")]
    [InlineData("# a.container\nHealthLogDestination=log", "HealthLogDestination of 'a' names 'log'", "Write the whole path, from /.")]
    [InlineData("# a.image\nImage=docker.io/a/b:1\nAuthFile=auth.json", "AuthFile of 'a' names 'auth.json'", "Write the whole path, from /.")]
    [InlineData("# a.image\nImage=docker.io/a/b:1\nCertDir=certs", "CertDir of 'a' names 'certs'", "Write the whole path, from /.")]
    public void A_path_that_leads_nowhere_is_reported(string text, string what, string wayOut) =>
        Assert.Equal($"a: {what}, {Where} {wayOut}", RuleFindings.Messages("POD5024", text));

    [Theory]
    [InlineData("AddDevice=/dev/ttyUSB0")]
    [InlineData("AddDevice=-/dev/ttyUSB0:/dev/tty")]
    [InlineData("AddDevice=dev/ttyUSB0")]
    [InlineData("AddDevice=nvidia.com/gpu=all")]
    [InlineData("AddDevice=vendor/class=0")]
    [InlineData("AddDevice=%i")]
    [InlineData("SeccompProfile=unconfined")]
    [InlineData("SeccompProfile=%h/profile.json")]
    [InlineData("SeccompProfile=/etc/profile.json")]
    [InlineData("HealthLogDestination=events_logger")]
    [InlineData("HealthLogDestination=local")]
    [InlineData("AddDevice=ttyUSB0\n[Service]\nWorkingDirectory=/dev")]
    public void A_whole_path_and_what_is_no_path_are_not_reported(string lines) => Assert.Empty(RuleFindings.Find("POD5024", "# a.container\n" + lines));

    [Fact]
    public void A_device_gets_its_path() =>
        Assert.Equal("a: AddDevice=/dev/ttyUSB0", RuleFindings.Fixed("POD5024", "CorrectValue", "# a.container\nAddDevice=ttyUSB0"));
}
