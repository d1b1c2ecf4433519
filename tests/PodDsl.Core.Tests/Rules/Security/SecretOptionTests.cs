using PodDsl.Core.Rules.Security;

namespace PodDsl.Core.Tests.Rules.Security;

/// <summary>POD7002: options of a secret that podman refuses.</summary>
public sealed class SecretOptionTests
{
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
        var finding = Assert.Single(SecretOptionRule.Rule.FindingsIn($"Secret={secret}"));
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
        Assert.Empty(SecretOptionRule.Rule.FindingsIn($"Secret={secret}"));
}
