using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9009: variables that are no constants.</summary>
public sealed class NotConstantTests
{
    [Fact]
    public Task A_field_that_is_no_constant_is_reported_at_its_attribute() => Verify.Message(
        "POD9009",
        "[Env] on 'PORT' of 'Web' sets nothing, since 'PORT' is no constant and the unit is written by the compiler. Make it a const field, or use [Env(\"PORT\", \"...\")] on the record.",
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : Container
        {
            [{|#0:Env|}] public static readonly string PORT = "8080";
        }
        """);

    [Fact]
    public Task The_field_of_a_property_and_of_a_parameter_is_reported_by_their_name() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web([field: {|POD9009:Env|}] string Host) : Container
        {
            [field: {|POD9009:Env|}] public string Port { get; } = "8080";
            [Env] public const string User = "www";
            public string Plain = "x";
        }
        """);

    [Fact]
    public Task A_field_with_a_constant_value_is_made_constant() => Verify.Fixes<MakeConstCodeFixProvider>(
        MakeConstCodeFixProvider.EquivalenceKey,
        [
            """
            [Image("docker.io/library/nginx:1.29")]
            public partial record Web : Container
            {
                // The port inside.
                [{|POD9009:Env|}] public static readonly int PORT = 80 * 100;
                [{|POD9009:Env("HOST")|}] string _host = "web";
                [Env] private const string USER = "www";

                /// <summary>Both.</summary>
                [{|POD9009:{|POD9009:Env|}|}]
                static readonly string A = "a", B = "b";
            }
            """,
        ],
        [
            """
            [Image("docker.io/library/nginx:1.29")]
            public partial record Web : Container
            {
                // The port inside.
                [Env] public const int PORT = 80 * 100;
                [Env("HOST")] const string _host = "web";
                [Env] private const string USER = "www";

                /// <summary>Both.</summary>
                [Env]
                const string A = "a", B = "b";
            }
            """,
        ]);

    [Fact]
    public Task Nothing_is_offered_where_the_value_is_no_constant() => Verify.FixesNothing<MakeConstCodeFixProvider>(
        MakeConstCodeFixProvider.EquivalenceKey,
        """
        using System;
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : Container
        {
            [{|POD9009:Env|}] static readonly string Now = DateTime.UtcNow.ToString();
            [{|POD9009:Env|}] static readonly object Boxed = "a";
            [{|POD9009:Env|}] static readonly string Later;
            [{|POD9009:Env|}] static readonly DateTime Date = new DateTime(1, 1, 1);
        }
        """);
}
