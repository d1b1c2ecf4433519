using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class SecretTests
{
    [Theory]
    [InlineData("token", "token", false)]
    [InlineData("token,type=env,target=TOKEN", "token", true)]
    [InlineData("source=token,type=mount", "token", false)]
    [InlineData("a,source=b", "b", false)]
    [InlineData("ok,target=A=B", "ok", false)]
    [InlineData("ok,UID=5,GID=6,mode=0440", "ok", false)]
    public void A_secret_has_a_name_and_may_be_a_variable(string text, string name, bool isVariable)
    {
        var secret = Secret.Parse(text).Value!;
        Assert.Equal(name, secret.Name.Marked);
        Assert.Equal(isVariable, secret.IsVariable);
    }

    [Theory]
    [InlineData("", "it has no name")]
    [InlineData("a=b", "what stands alone is taken for its name, and no name has an '='")]
    [InlineData("a/b", "the name 'a/b' has '=' or '/'")]
    [InlineData("type=env,target=A", "it has no name. Write the name in front, or source=NAME")]
    [InlineData("ok,b", "the option 'b' has no value")]
    [InlineData("ok,foo=bar", "there is no option 'foo'. It takes source, type, target, uid, gid, mode")]
    [InlineData("ok,type=foo", "the type 'foo' is none. Use mount or env")]
    [InlineData("ok,type=env,type=env", "it has more than one type. Keep one")]
    [InlineData("ok,uid=-1", "uid=-1 is no number")]
    [InlineData("ok,mode=0999", "mode=0999 is no octal number")]
    [InlineData("ok,mode=40000000000", "mode=40000000000 is no octal number")]
    [InlineData("ok,type=env,mode=0400", "a variable has no mode. Leave it out, or give the secret as a file")]
    public void Other_texts_are_refused_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, Secret.Parse(text).Refusal!.Reason.ToString());

    [Theory]
    [InlineData("ok,tpye=env", "ok,type=env", true)]
    [InlineData("ok,traget", "ok,target", true)]
    [InlineData("ok,type=env,mode=0400,target=A", "ok,type=env,target=A", false)]
    public void A_correction_is_offered(string text, string meant, bool isCertain)
    {
        var correction = Secret.Parse(text).Refusal!.Meant!;
        Assert.Equal(meant, correction.Text);
        Assert.Equal(isCertain, correction.IsCertain);
    }

    /// <summary>The same option twice would be a second value.</summary>
    [Fact]
    public void No_correction_repeats_an_option() => Assert.Null(Secret.Parse("ok,type=env,typ=env").Refusal!.Meant);

    /// <summary>podman itself judges the same rows in the tests on real hosts; it leaves an empty text out.</summary>
    [Fact]
    public void Podman_takes_the_texts_that_have_a_value()
    {
        var table = DataTable.Read("podman-values.tsv");
        var rows = table.Rows.Where(row => table[row, "flag"] == "--secret" && table[row, "value"].Length > 0).ToList();
        Assert.True(rows.Count > 10);
        Assert.All(rows, row => Assert.Equal(table[row, "verdict"] == "taken", Secret.Parse(table[row, "value"]).Value is not null));
    }

    [Fact]
    public void A_name_may_have_a_specifier()
    {
        var specifier = Text.Specifier('i');
        Assert.Equal(specifier, Secret.Parse(specifier + ",type=env").Value!.Name);
        Assert.True(Secret.Parse("token,uid=" + specifier).IsUnknown);
    }

    [Fact]
    public void A_secret_is_made_of_its_parts()
    {
        var secret = Secret.Of("token", new SecretPart(Secret.TypeOption, "env"), new SecretPart(Secret.TargetOption, "TOKEN"));
        Assert.Equal("token,type=env,target=TOKEN", secret.ToArgument().Marked);
        Assert.Equal(secret, Secret.Parse(secret.ToArgument()).Value);
    }

    [Fact]
    public void The_argument_is_the_text_again() =>
        Property.ArgumentIsTheTextAgain(Secret.Parse, "token", ",type=", "env", "mount", ",target=", ",uid=", "5", ",mode=", "0440", ",source=");
}
